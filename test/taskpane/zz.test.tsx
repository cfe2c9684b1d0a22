import { render } from "@testing-library/react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useState } from "react";
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { get(this: HTMLElement) { return this.tagName === "LI" ? 58 : 600; } });
  Object.defineProperty(HTMLElement.prototype, "offsetWidth", { get: () => 320 });
});
function L({ s }: { s: HTMLElement | null }) {
  const v = useVirtualizer({ count: 10, getScrollElement: () => s, estimateSize: () => 58, overscan: 6, scrollMargin: 0, initialRect: { width: 320, height: 600 } });
  console.log(v.getVirtualItems().length, v.scrollRect, v.range, v.scrollOffset, v.isScrolling);
  return <ul>{v.getVirtualItems().map((i) => <li key={i.key} ref={v.measureElement} data-index={i.index}>{i.index}</li>)}</ul>;
}
function P() { const [s, set] = useState<HTMLElement | null>(null); return <main ref={set}><L s={s} /></main>; }
it("x", async () => { const { container } = render(<P />); await new Promise((r) => setTimeout(r, 300)); console.log(container.innerHTML); });
