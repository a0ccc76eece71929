// What the FTP server recorded: asked for again and again, and kept here: the last few hundred commands, and as many that move
// files, which the adapter's polls of the inbox would soon drive out.

import { commands } from "./api.js";
import { badge, make, part } from "./parts.js";
import { clock, duration } from "./words.js";

const KEPT = 300;
const FILES = new Set(["STOR", "RETR", "APPE", "DELE"]);

let next = 0;
let shared = false;
let kept = [];
let asking = Promise.resolve();

/** Asks for what is new, one question at a time. Answers with all that is kept, oldest first. */
export function update() {
  asking = asking.then(askOnce, askOnce);
  return asking;
}

export function isShared() {
  return shared;
}

/** Where the record ends now: what comes later has a higher number. */
export function end() {
  return kept.length ? kept[kept.length - 1].number : 0;
}

async function askOnce() {
  const answer = await commands(next);
  const last = end();
  const fresh = answer.commands.map((command, index) => ({ ...command, number: last + index + 1 }));
  next = answer.next;
  kept = lately([...kept, ...fresh]);
  if (fresh.length || shared !== answer.shared || !shown) {
    shared = answer.shared;
    show();
  }
  return kept;
}

function lately(commands) {
  const first = commands.at(-KEPT)?.number ?? 0;
  const files = new Set(commands.filter(movesAFile).slice(-KEPT));
  return commands.filter((command) => command.number >= first || files.has(command));
}

function movesAFile(command) {
  return FILES.has(verb(command));
}

let shown = false;

export function show() {
  shown = true;
  const all = part("record-all").checked;
  const rows = kept.filter((command) => all || movesAFile(command));
  part("record-scroll").hidden = rows.length === 0;
  part("record-none").hidden = rows.length > 0;
  part("record-none").textContent = shared
    ? "No file sent, fetched or deleted yet."
    : "This FTP server does not share its record, so whether a transfer ran active or passive cannot be told.";
  part("record-rows").replaceChildren(...rows.reverse().map((command) => row(command, !all)));
}

export function verb(command) {
  return command.line.split(" ", 1)[0].toUpperCase();
}

/** A row for a command; where its neighbours are left out, with the command that opened its data channel. */
function row(command, alone) {
  const line = make("td", { kind: "line" });
  if (alone && command.opening) {
    line.append(make("span", { text: command.opening, kind: "opening" }));
  }
  line.append(make("span", { text: command.line }));
  if (command.dataChannel) {
    line.append(badge(command.dataChannel));
  }
  return make(
    "tr",
    {},
    make("td", { text: clock(command.time), kind: "when", title: `control channel ${command.session}` }),
    line,
    make("td", { text: command.reply || "none", kind: command.reply >= 400 || !command.reply ? "number refused" : "number" }),
    make("td", { text: duration(command.milliseconds), kind: "number" }),
  );
}
