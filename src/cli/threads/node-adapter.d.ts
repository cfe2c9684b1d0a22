/** The part of comlink that speaks to threads of Node; its package has no types for this path. */
declare module "comlink/dist/esm/node-adapter.mjs" {
  import type { Endpoint } from "comlink";
  import type { MessagePort, Worker } from "node:worker_threads";

  export default function nodeEndpoint(thread: Worker | MessagePort): Endpoint;
}
