// The table of what is on the server.

import { addressOf, list, look, remove } from "./api.js";
import { ask, hideProblem, make, part, route, say, showProblem } from "./parts.js";
import { bytes, date } from "./words.js";

let known = [];

export function sizeOf(name) {
  return known.find((file) => file.name === name)?.size ?? -1;
}

/** Asks the server for its directory and shows it; marks a file that has just come. Throws what went wrong. */
export async function load(newName) {
  known = await list(route());
  show(newName);
  return known;
}

export async function refresh(newName) {
  try {
    await load(newName);
    hideProblem();
  } catch (problem) {
    showProblem(problem);
  }
}

function show(newName) {
  part("files-count").textContent = known.length ? `${known.length}` : "";
  part("files").hidden = known.length === 0;
  part("files-empty").hidden = known.length > 0;
  part("files-rows").replaceChildren(...known.map((file) => row(file, file.name === newName)));
}

function row(file, isNew) {
  return make(
    "tr",
    { kind: isNew ? "new" : "" },
    make("td", {}, file.type === "FILE" ? link(file) : make("span", { text: `${file.name}/`, kind: "name" })),
    make("td", { text: file.type === "FILE" ? bytes(file.size) : "folder", kind: "number" }),
    make("td", { text: date(file.modified), kind: "when" }),
    make("td", {}, ...(file.type === "FILE" ? [deleteButton(file)] : [])),
  );
}

function link(file) {
  const anchor = make("a", { text: file.name, kind: "name link", href: addressOf(file.name, route()), download: file.name, title: "Download" });
  anchor.addEventListener("click", (event) => {
    event.preventDefault();
    download(file);
  });
  return anchor;
}

async function download(file) {
  try {
    await look(file.name, route());
    hideProblem();
    make("a", { href: addressOf(file.name, route()), download: file.name }).click();
    say(`${file.name} is being downloaded.`);
  } catch (problem) {
    showProblem(problem);
    await refreshQuietly();
  }
}

function deleteButton(file) {
  const button = make("button", { text: "Delete", kind: "quiet", type: "button", "aria-label": `Delete ${file.name}` });
  button.addEventListener("click", () => deleteFile(file));
  return button;
}

async function deleteFile(file) {
  if (!(await ask("Delete this file?", `${file.name} will be gone from the FTP server for good.`, "Delete"))) {
    return;
  }
  try {
    await remove(file.name, route());
    hideProblem();
    say(`${file.name} is deleted.`);
  } catch (problem) {
    showProblem(problem);
  }
  await refreshQuietly();
  part("refresh").focus();
}

/** Shows what is there now and leaves a problem on the page standing. */
async function refreshQuietly() {
  try {
    await load();
  } catch {
    // The problem shown is the one that matters.
  }
}
