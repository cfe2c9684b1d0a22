/** Drawn for 20 px, in the colour of the text beside them. */
const icon = (path: string) =>
  function Icon() {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden
      >
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    );
  };

export const OpenIcon = icon(
  "M3 15.5v-11a1 1 0 0 1 1-1h3.6l1.8 2H15a1 1 0 0 1 1 1v1.5M3 15.5l2.2-6.6a1 1 0 0 1 .95-.7H17l-2.3 6.6a1 1 0 0 1-.95.7z",
);
export const SampleIcon = icon("M4 4.5h12v11H4zM4 8h12M4 11.7h12M8 4.5v11M12 4.5v11");
export const DownloadIcon = icon("M10 3.5v9M6.5 9.2 10 12.7l3.5-3.5M4 16.2h12");
export const MoonIcon = icon("M15.8 12.2A6.5 6.5 0 0 1 7.8 4.2a6.5 6.5 0 1 0 8 8z");
export const SunIcon = icon(
  "M10 6.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6zM10 2.5v1.4M10 16.1v1.4M2.5 10h1.4M16.1 10h1.4M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1",
);
