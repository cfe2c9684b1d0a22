// Draws assets/*.png: the mark (a return arrow into a box, a coin with a percent sign) and the ƒx of the
// functions button. No dependencies; the same bytes on every machine: only + - * / and square roots, and the
// pixels stand in the file uncompressed, since zlib's output differs from machine to machine.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";

const GREEN = [14, 116, 91];
const BRIGHT = [20, 142, 112];
const LIGHT = [88, 190, 160];
const ORANGE = [226, 116, 24];
const GOLD = [250, 186, 42];
const BROWN = [92, 56, 0];
/** Nothing: what is drawn below shows no more. Keeps shapes apart on light and dark ribbons alike. */
const CLEAR = null;

/* Shapes on a square of 100 × 100, y downwards: is the point inside? */
const disc = (cx, cy, r) => (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= r * r;
const box =
  (left, top, right, bottom, r = 0) =>
  (x, y) => {
    const dx = Math.max(left + r - x, x - (right - r), 0);
    const dy = Math.max(top + r - y, y - (bottom - r), 0);
    return dx * dx + dy * dy <= r * r;
  };
/** A line with round ends through the given points. */
const stroke =
  (width, ...points) =>
  (x, y) =>
    points.slice(1).some(([bx, by], i) => {
      const [ax, ay] = points[i];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      return (x - ax - t * (bx - ax)) ** 2 + (y - ay - t * (by - ay)) ** 2 <= (width / 2) ** 2;
    });
const triangle =
  ([ax, ay], [bx, by], [cx, cy], grow = 0) =>
  (x, y) => {
    const side = (px, py, qx, qy) =>
      ((qx - px) * (y - py) - (qy - py) * (x - px)) / Math.sqrt((qx - px) ** 2 + (qy - py) ** 2) >= -grow;
    return side(ax, ay, bx, by) && side(bx, by, cx, cy) && side(cx, cy, ax, ay);
  };
/** The upper half of a ring, `width` wide. */
const arch = (cx, cy, r, width) => (x, y) =>
  y <= cy && disc(cx, cy, r + width / 2)(x, y) && !disc(cx, cy, r - width / 2)(x, y);

/** The mark. Small sizes leave out what would only blur. */
function mark(size) {
  const small = size < 32;
  const gap = small ? 5 : 4;
  const width = small ? 15 : 12;
  const [left, right, top] = [30, 76, 36];
  const head = [
    [left - 21, 44],
    [left + 21, 44],
    [left, 70],
  ];
  const coin = small ? [76, 76, 22] : [75, 75, 23];
  const percent = small
    ? []
    : [
        [BROWN, stroke(4.5, [67, 85], [83, 65])],
        [BROWN, disc(67, 67, 4.8)],
        [BROWN, disc(83, 83, 4.8)],
      ];
  return [
    [GREEN, box(4, 42, 92, 97, 7)],
    [LIGHT, box(4, 42, 92, 55, 6)],
    [GREEN, box(4, 52, 92, 56)],
    [CLEAR, triangle(...head, gap)],
    [CLEAR, box(left - width / 2 - gap, top, left + width / 2 + gap, 44)],
    [CLEAR, box(right - width / 2 - gap, top, right + width / 2 + gap, 42)],
    [ORANGE, arch((left + right) / 2, top, (right - left) / 2, width)],
    [ORANGE, box(left - width / 2, top - 1, left + width / 2, 46)],
    [ORANGE, box(right - width / 2, top - 1, right + width / 2, 38)],
    [ORANGE, triangle(...head)],
    [CLEAR, disc(coin[0], coin[1], coin[2] + gap)],
    [GOLD, disc(...coin)],
    ...percent,
  ];
}

/** ƒx, in greens and oranges that show on light and dark ribbons. */
function functionMark(size) {
  const w = size < 32 ? 9 : 7.5;
  const f = [[50, 16], [44, 13], [39, 17], [37, 26], [28, 74], [25, 83], [20, 87], [14, 84]]; // prettier-ignore
  return [
    [BRIGHT, stroke(w, ...f)],
    [BRIGHT, stroke(w, [22, 40], [47, 40])],
    [ORANGE, stroke(w, [56, 48], [86, 84])],
    [ORANGE, stroke(w, [86, 48], [56, 84])],
  ];
}

/** Pixels as rows of RGBA, each the mean of 8 × 8 points. */
function draw(layers, size) {
  const n = 8;
  const pixels = Buffer.alloc(size * (size * 4 + 1)); // A filter byte 0 opens each row.
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < n * n; i++) {
        const x = ((column + ((i % n) + 0.5) / n) * 100) / size;
        const y = ((row + (Math.floor(i / n) + 0.5) / n) * 100) / size;
        const top = layers.findLast(([, inside]) => inside(x, y));
        if (!top?.[0]) continue;
        covered++;
        for (let c = 0; c < 3; c++) sum[c] += top[0][c];
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      for (let c = 0; c < 3 && covered > 0; c++) pixels[at + c] = Math.round(sum[c] / covered);
      pixels[at + 3] = Math.round((covered * 255) / (n * n));
    }
  }
  return pixels;
}

/** The bytes as a zlib stream of stored blocks. */
function store(bytes) {
  const parts = [Buffer.from([0x78, 0x01])];
  for (let at = 0; at < bytes.length; at += 65535) {
    const block = bytes.subarray(at, at + 65535);
    const head = Buffer.alloc(5);
    head[0] = at + 65535 >= bytes.length ? 1 : 0;
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(~block.length & 0xffff, 3);
    parts.push(head, block);
  }
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(((b << 16) | a) >>> 0);
  return Buffer.concat([...parts, sum]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), 4 + body.length);
  return out;
}

/** The check sum of a chunk; zlib.crc32 came only with Node 20.15. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** The PNG of a mark at a size. */
function png(layers, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", store(draw(layers, size))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const folder = path.resolve(process.argv[2] ?? path.join(ROOT, "assets"));
fs.mkdirSync(folder, { recursive: true });
for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
  fs.writeFileSync(path.join(folder, `icon-${size}.png`), png(mark(size), size));
}
for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
  fs.writeFileSync(path.join(folder, `functions-${size}.png`), png(functionMark(size), size));
}
