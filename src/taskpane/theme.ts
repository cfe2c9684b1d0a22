import {
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** What the host looks like. */
export type ThemeName = "light" | "dark" | "contrast";

/** The green of the add-in's icon, from dark to light. */
const BRAND: BrandVariants = {
  10: "#021410",
  20: "#06241d",
  30: "#063429",
  40: "#084234",
  50: "#0a503f",
  60: "#0c5f4b",
  70: "#0e6e57",
  80: "#107c62",
  90: "#2a8b72",
  100: "#479a84",
  110: "#62a996",
  120: "#7db8a8",
  130: "#97c8bb",
  140: "#b2d7cd",
  150: "#cce6df",
  160: "#e7f5f1",
};

const dark = createDarkTheme(BRAND);

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(BRAND),
  // The default foregrounds of a brand are made for light backgrounds.
  dark: {
    ...dark,
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
  },
  contrast: createHighContrastTheme(),
};

/** The Fluent theme of a name. */
export function fluentTheme(name: ThemeName): Theme {
  return THEMES[name];
}

/** What the browser prefers: forced colours, dark, or light. */
export function preferredTheme(matches: (query: string) => boolean): ThemeName {
  if (matches("(forced-colors: active)")) return "contrast";
  return matches("(prefers-color-scheme: dark)") ? "dark" : "light";
}
