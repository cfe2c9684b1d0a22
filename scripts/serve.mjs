import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { ROOT } from "./root.mjs";

const DIST = path.join(ROOT, "dist");
/** Microsoft's own files for pages built with --env office=local: served where they lie, never copied. */
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The workbench asks nobody but this server, and the browser holds it to that. */
const WORKBENCH_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The file that an address stands for, or undefined. Never one outside the two folders. */
function fileFor(pathname) {
  const office = pathname.startsWith("/office-js/");
  const folder = office ? OFFICE : DIST;
  const file = path.join(folder, office ? pathname.slice("/office-js".length) : pathname);
  if (!file.startsWith(folder + path.sep) || file.includes("\0")) return undefined;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function answer(request, response) {
  const send = (status, headers, body = "") => response.writeHead(status, headers).end(body);
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, { Allow: "GET, HEAD" });
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  } catch {
    return send(400, {});
  }
  if (pathname === "/") return send(302, { Location: "/workbench/workbench.html" });
  const file = fileFor(pathname);
  if (file === undefined) return send(404, { "Content-Type": TYPES[".txt"] }, `Not found: ${pathname}\n`);
  const headers = {
    "Content-Type": TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": fs.statSync(file).size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  };
  if (pathname.startsWith("/workbench/")) headers["Content-Security-Policy"] = WORKBENCH_POLICY;
  response.writeHead(200, headers);
  if (request.method === "HEAD") return response.end();
  fs.createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });

/**
 * Serves dist/ to this machine alone. Without `certificate` over http at `port`, or at a free port where that one
 * is taken; with it (`{ key, cert }`) over https at exactly `port`, since the manifest names it.
 */
export async function serve({ port = 3000, certificate } = {}) {
  const server = certificate ? https.createServer(certificate, answer) : http.createServer(answer);
  try {
    await listen(server, port);
  } catch (error) {
    if (error.code !== "EADDRINUSE" || certificate) throw error;
    await listen(server, 0);
  }
  const host = certificate ? "https://localhost" : "http://127.0.0.1";
  return {
    url: `${host}:${server.address().port}/`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
