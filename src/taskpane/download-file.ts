/** Hands a file to the user through the browser. */
export function downloadFile(name: string, content: string | Uint8Array): void {
  const type = typeof content === "string" ? "text/csv;charset=utf-8" : "application/octet-stream";
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
