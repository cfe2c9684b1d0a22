import { type ReactNode, type Ref, useRef } from "react";
import { STRINGS } from "../strings";
import { DownloadIcon, MoonIcon, OpenIcon, SampleIcon, SunIcon } from "./icons";

interface Props {
  ref: Ref<HTMLDivElement>;
  fileName: string;
  dark: boolean;
  busy: boolean;
  onOpen: (files: readonly File[]) => void;
  onSample: () => void;
  onDownload: () => void;
  onTheme: (dark: boolean) => void;
}

function BarButton(props: {
  label: string;
  hint?: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
  bare?: boolean;
}) {
  const { label, hint, disabled, onClick, children, bare } = props;
  return (
    <button
      type="button"
      className="bar-button"
      title={hint ?? label}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
      {!bare && <span>{label}</span>}
    </button>
  );
}

/** Name, file buttons and theme. */
export function TopBar({ ref, fileName, dark, busy, onOpen, onSample, onDownload, onTheme }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div ref={ref} className="top-bar" role="toolbar" aria-label={STRINGS.name}>
      <img className="top-mark" src="../assets/icon-32.png" alt="" width="20" height="20" />
      <h1>{STRINGS.name}</h1>
      <span className="file-name" title={fileName}>
        {fileName}
      </span>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be picked again.
          event.target.value = "";
          if (files.length > 0) onOpen(files);
        }}
      />
      <BarButton
        label={STRINGS.open}
        hint={STRINGS.openHint}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        <OpenIcon />
      </BarButton>
      <BarButton label={STRINGS.sample} hint={STRINGS.sampleHint} disabled={busy} onClick={onSample}>
        <SampleIcon />
      </BarButton>
      <BarButton label={STRINGS.download} hint={STRINGS.downloadHint} disabled={busy} onClick={onDownload}>
        <DownloadIcon />
      </BarButton>
      <BarButton bare label={dark ? STRINGS.toLight : STRINGS.toDark} onClick={() => onTheme(!dark)}>
        {dark ? <SunIcon /> : <MoonIcon />}
      </BarButton>
    </div>
  );
}
