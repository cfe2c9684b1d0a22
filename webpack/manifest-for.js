/** Where manifest.xml in the repository says that the add-in's files are. */
const DEFAULT_ORIGIN = "https://localhost:3000";

/** The address to build for, without a slash at its end. Office loads add-ins over https only. */
function checkOrigin(origin = DEFAULT_ORIGIN) {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash) {
    throw new Error(`--env origin=${origin}: give an https address, for example https://host/path.`);
  }
  return url.href.replace(/\/+$/, "");
}

/** manifest.xml for files hosted at `origin`. AppDomain takes a scheme and host, no path. */
function manifestFor(text, origin) {
  const { origin: domain } = new URL(origin);
  return text
    .replaceAll(`<AppDomain>${DEFAULT_ORIGIN}</AppDomain>`, `<AppDomain>${domain}</AppDomain>`)
    .replaceAll(`"${DEFAULT_ORIGIN}/`, `"${origin}/`);
}

module.exports = { DEFAULT_ORIGIN, checkOrigin, manifestFor };
