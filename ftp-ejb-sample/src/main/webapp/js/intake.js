// The inbox: each delivery as it happens, and what became of the files on both sides.

import { clearIntake, intake, sendToInbox, watchDeliveries } from "./api.js";
import { ask, hideProblem, make, part, showProblem } from "./parts.js";
import { bytes, clock } from "./words.js";

const SHOWN = 50;
const TRIES = 30;
const PAUSE = 500;

let deliveries = [];
let triesLeft = 0;
let looking = false;

export function watchInbox() {
  watchDeliveries((delivery) => {
    deliveries = [delivery, ...deliveries].slice(0, SHOWN);
    showDeliveries();
    lookUntilSettled();
  });
}

export async function refreshIntake() {
  try {
    return show(await intake());
  } catch (problem) {
    showProblem(problem);
    return false;
  }
}

export function sendOne() {
  return change(async () => {
    const now = new Date().toISOString();
    const name = `note-${now.replaceAll(":", "-")}.${part("intake-poison").checked ? "poison" : "txt"}`;
    await sendToInbox(name, `A note, sent to the inbox at ${now}.\n`);
    return `${name} is in the inbox.`;
  });
}

export async function clearReceived() {
  if (!(await ask("Delete all received?", "The rows, the files in the archive and the dead letters will be gone for good.", "Delete"))) {
    return;
  }
  await change(async () => {
    await clearIntake();
    deliveries = [];
    showDeliveries();
    return "All that was received is deleted.";
  });
}

async function change(action) {
  enable(false);
  part("intake-outcome").textContent = "";
  try {
    part("intake-outcome").textContent = await action();
    hideProblem();
  } catch (problem) {
    showProblem(problem);
  }
  await refreshIntake();
  enable(true);
}

function enable(may) {
  part("intake-send").disabled = !may;
  part("intake-clear").disabled = !may;
}

/** A file is moved a moment after its last delivery is told: looks again until each is where it ends, and not for ever. */
async function lookUntilSettled() {
  triesLeft = TRIES;
  if (looking) {
    return;
  }
  looking = true;
  while (triesLeft-- > 0 && !(await refreshIntake())) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  looking = false;
}

/** Shows both sides, and answers whether each file that was delivered is where it ends. */
function show({ rows, archive, deadLetters, agree }) {
  fill("intake-rows", rows.map((row) => `${row.file}, ${bytes(row.size)}, attempt ${row.attempt}`));
  fill("intake-archive", archive.map((file) => `${file.name}, ${bytes(file.size)}`));
  fill("intake-dead", deadLetters.map((file) => file.name));
  part("intake-agree").textContent = agree ? "Rows and archive agree" : "Rows and archive differ";
  part("intake-agree").className = agree ? "badge agree" : "badge differ";
  const ends = (delivery) =>
    delivery.committed
      ? archive.some((file) => file.name === delivery.file)
      : deadLetters.some((file) => file.name.startsWith(delivery.file));
  return agree && lastOfEachFile().every(ends);
}

function lastOfEachFile() {
  return deliveries.filter((delivery, index) => deliveries.findIndex((other) => other.file === delivery.file) === index);
}

function showDeliveries() {
  part("intake-scroll").hidden = deliveries.length === 0;
  part("intake-deliveries").replaceChildren(...deliveries.map(row));
}

function row({ time, file, size, attempt, committed }) {
  return make(
    "tr",
    {},
    make("td", { text: clock(time), kind: "when" }),
    make("td", { text: `${file}, ${bytes(size)}` }),
    make("td", { text: attempt, kind: "number" }),
    make("td", {}, make("span", committed ? { text: "committed", kind: "badge agree" } : { text: "rolled back", kind: "badge differ" })),
  );
}

function fill(id, lines) {
  part(id).replaceChildren(...lines.map((line) => make("li", { text: line })));
}
