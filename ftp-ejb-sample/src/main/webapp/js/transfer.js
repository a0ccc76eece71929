// The card about the last transfer. PASSIVE or ACTIVE comes from the server's record and from nowhere else.

import { sizeOf } from "./files.js";
import { make, part } from "./parts.js";
import { end, isShared, update, verb } from "./record.js";
import { bytes, duration, speed } from "./words.js";

const TRIES = 20;
const PAUSE = 150;
const HIDDEN = /[ /]\.ftpra\d/;
const WHY = {
  PASSIVE: (command) => `The server recorded ${command.opening}: it named a port, and the adapter dialled it.`,
  ACTIVE: (command) => `The server recorded ${command.opening}: the adapter named a port, and the server dialled it.`,
};

let shownNumber = 0;

/** Shows an upload that began at this place in the record; waits a little for its line in the record, which the server writes just after it has answered. */
export async function showSent(name, sent, since) {
  show("Sent", name, sent.bytes, sent.milliseconds, sent.verification);
  for (let tries = 0; tries < TRIES; tries++) {
    const command = newest(await update(), "STOR", name, since);
    if (command || !isShared()) {
      showChannel(command);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  showChannel(undefined);
}

/** Shows a download that has come up in the record; those under hidden names are the message-driven bean's. */
export function showRecorded(kept) {
  const command = newest(kept.filter((recorded) => !HIDDEN.test(recorded.line)), "RETR", "", shownNumber);
  if (command && command.reply === 226) {
    const name = command.line.slice(5).split("/").pop();
    show("Fetched", name, sizeOf(name), command.milliseconds, "");
    showChannel(command);
  }
}

/** What the record holds when the page is opened is not this page's last transfer. */
export function beginHere() {
  shownNumber = end();
}

function newest(kept, wanted, name, after) {
  return kept.findLast(
    (command) => command.number > after && verb(command) === wanted && command.line.endsWith(name),
  );
}

function show(direction, name, count, milliseconds, verification) {
  part("last-none").hidden = true;
  part("last-some").hidden = false;
  part("last-direction").textContent = direction;
  part("last-name").textContent = name;
  part("last-size").textContent = bytes(count);
  part("last-time").textContent = [duration(milliseconds), speed(count, milliseconds)].filter(Boolean).join(", ");
  part("last-proof").textContent =
    verification === "SIZE" ? "the size at the server" : "the server's final reply";
  part("last").dataset.channel = "waiting";
  part("last-recorded").textContent = "…";
  sayChannel("…", "", "Reading the server's record.");
}

function showChannel(command) {
  const channel = command?.dataChannel;
  part("last").dataset.channel = channel ?? "unknown";
  sayChannel(
    channel ?? "unknown",
    channel?.toLowerCase() ?? "",
    channel ? WHY[channel](command) : "The server's record does not tell who dialled whom.",
  );
  part("last-recorded").textContent = command ? duration(command.milliseconds) : "not recorded";
  shownNumber = command?.number ?? shownNumber;
}

function sayChannel(text, kind, why) {
  part("last-channel").replaceWith(make("span", { text, kind: `badge ${kind}`, id: "last-channel" }));
  part("last-why").textContent = why;
}
