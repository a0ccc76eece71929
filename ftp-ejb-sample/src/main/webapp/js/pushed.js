// What partners push to the bean's own port: the reply that each got, beside its row.

import { pushed } from "./api.js";
import { make, part } from "./parts.js";
import { bytes, clock } from "./words.js";

const LOOK_AGAIN = 1000;

let shown = "";

export async function watchPushed() {
  if (!document.hidden) {
    await refreshPushed();
  }
  setTimeout(watchPushed, LOOK_AGAIN);
}

export async function refreshPushed() {
  try {
    const answer = await pushed();
    if (JSON.stringify(answer) !== shown) {
      shown = JSON.stringify(answer);
      show(answer);
    }
  } catch {
    // A look that fails is made again.
  }
}

function show({ port, pushes, agree }) {
  part("pushed-commands").hidden = !port;
  part("pushed-commands").textContent = commands(port).join("\n");
  part("pushed-agree").textContent = agree ? "Replies and rows agree" : "Replies and rows differ";
  part("pushed-agree").className = agree ? "badge agree" : "badge differ";
  part("pushed-scroll").hidden = pushes.length === 0;
  part("pushed-rows").replaceChildren(...pushes.map(line));
}

/** The demo's only partner has its name as its password. */
function commands(port) {
  return [
    `curl -T FILE ftp://partner:partner@127.0.0.1:${port}/`,
    `lftp -u partner,partner -e "put FILE; bye" ftp://127.0.0.1:${port}`,
  ];
}

function line({ time, path, partner, code, text, row }) {
  return make(
    "tr",
    {},
    make("td", { text: clock(time), kind: "when" }),
    make("td", { text: path.slice(1) }),
    make("td", { text: partner }),
    make("td", {}, make("span", { text: code, kind: code < 300 ? "badge agree" : "badge differ" }), ` ${text}`),
    make("td", { text: row ? `${bytes(row.size)}, SHA-256 ${row.sha256.slice(0, 8)}…` : "none" }),
  );
}
