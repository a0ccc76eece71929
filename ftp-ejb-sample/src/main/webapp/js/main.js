// Wires the page's controls to what they do.

import { refreshBranches } from "./branches.js";
import { refresh } from "./files.js";
import { clearReceived, refreshIntake, sendOne, watchInbox } from "./intake.js";
import { clear, order, refreshOrders } from "./orders.js";
import { hideProblem, part, showProblem } from "./parts.js";
import { refreshPushed, watchPushed } from "./pushed.js";
import { show as showRecord, update as updateRecord } from "./record.js";
import { beginHere, showRecorded } from "./transfer.js";
import { send } from "./upload.js";

const LOOK_AGAIN = 2000;

function wireDrop() {
  const drop = part("drop");
  part("picker").addEventListener("change", (event) => {
    send([...event.target.files]);
    event.target.value = "";
  });
  // The whole page takes the drop: a file dropped beside the zone must not replace the page.
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) {
      drop.classList.remove("over");
    }
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    send(filesIn(event.dataTransfer));
  });
}

function filesIn(dropped) {
  const items = [...dropped.items].filter((item) => item.kind === "file");
  const folders = items.filter((item) => item.webkitGetAsEntry?.()?.isDirectory);
  if (folders.length) {
    showProblem({ title: "A folder cannot be sent.", detail: "Drop the files that are in it." });
  }
  return items
    .filter((item) => !folders.includes(item))
    .map((item) => item.getAsFile())
    .filter(Boolean);
}

async function watchRecord() {
  if (!document.hidden) {
    try {
      showRecorded(await updateRecord());
    } catch {
      // Whoever does something on the page is told; a look that fails is made again.
    }
  }
  setTimeout(watchRecord, LOOK_AGAIN);
}

wireDrop();
part("refresh").addEventListener("click", () => refresh());
part("order").addEventListener("click", order);
part("orders-clear").addEventListener("click", clear);
part("intake-send").addEventListener("click", sendOne);
part("intake-clear").addEventListener("click", clearReceived);
part("branches-refresh").addEventListener("click", refreshBranches);
part("problem-close").addEventListener("click", hideProblem);
part("record-all").addEventListener("change", showRecord);
document.querySelectorAll("input[name=route]").forEach((choice) => choice.addEventListener("change", () => refresh()));

await Promise.allSettled([refresh(), updateRecord().then(beginHere), refreshOrders(), refreshIntake(), refreshPushed(), refreshBranches()]);
document.documentElement.dataset.ready = "true";
watchInbox();
watchPushed();
watchRecord();
