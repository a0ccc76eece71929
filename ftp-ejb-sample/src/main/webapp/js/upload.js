// Sending files: one after the other, with progress, asked before one is overwritten.

import { store } from "./api.js";
import { load } from "./files.js";
import { ask, hideProblem, part, route, say, showProblem } from "./parts.js";
import { end as endOfRecord, update as updateRecord } from "./record.js";
import { showSent } from "./transfer.js";
import { bytes, speed } from "./words.js";

let line = Promise.resolve();

/** Puts files in line to be sent. */
export function send(files) {
  files.forEach((file) => {
    line = line.then(() => sendOne(file)).catch(showProblem);
  });
}

async function sendOne(file) {
  const chosen = route();
  hideProblem();
  const there = (await load()).some((known) => known.name === file.name);
  if (there && !(await ask("Overwrite the file?", `${file.name} is on the FTP server already.`, "Overwrite"))) {
    say(`${file.name} was not sent.`);
    return;
  }
  await updateRecord();
  await transfer(file, chosen, there);
}

async function transfer(file, chosen, replace) {
  const since = endOfRecord();
  begin(file);
  try {
    const sent = await store(file, chosen, { replace, onProgress: progressOf(file), cancelled: cancelWith });
    say(`${file.name} is stored on the FTP server.`);
    await Promise.all([load(file.name), showSent(file.name, sent, since)]);
  } catch (problem) {
    await load().catch(() => {});
    if (!problem.cancelled) {
      throw problem;
    }
    showProblem({
      title: "The upload was cancelled.",
      detail: `A part of ${file.name} may be left on the FTP server.`,
    });
  } finally {
    part("progress").hidden = true;
  }
}

function begin(file) {
  part("progress-name").textContent = file.name;
  part("progress-numbers").textContent = "starting";
  part("progress-bar").value = 0;
  part("progress").hidden = false;
  say(`Sending ${file.name}, ${bytes(file.size)}.`);
}

function progressOf(file) {
  const begun = performance.now();
  let quarters = 0;
  return (loaded, total) => {
    const percent = total ? (100 * loaded) / total : 100;
    part("progress-bar").value = percent;
    part("progress-numbers").textContent =
      percent < 100
        ? `${Math.floor(percent)} % of ${bytes(total)}, ${speed(loaded, performance.now() - begun)}`
        : "waiting for the FTP server's word";
    if (Math.floor(percent / 25) > quarters && percent < 100) {
      quarters = Math.floor(percent / 25);
      say(`${quarters * 25} percent of ${file.name} sent.`);
    }
  };
}

function cancelWith(cancel) {
  part("progress-cancel").onclick = cancel;
}
