// Orders: a row in the database and a file on the FTP server, both or neither.

import { clearOrders, makeOrder, orders } from "./api.js";
import { refreshBranches } from "./branches.js";
import { load } from "./files.js";
import { ask, hideProblem, make, part, showProblem } from "./parts.js";

export async function refreshOrders() {
  try {
    show(await orders());
  } catch (problem) {
    showProblem(problem);
  }
}

export function order() {
  return change(async () => {
    const made = await makeOrder(part("order-fail").checked);
    return `${made.file}: ${made.committed ? "committed" : "rolled back"}`;
  });
}

export async function clear() {
  if (!(await ask("Delete all orders?", "Their rows and their files will be gone for good.", "Delete"))) {
    return;
  }
  await change(async () => {
    await clearOrders();
    return "All orders are deleted.";
  });
}

/** Does it, and shows both sides afterwards, however it ended. */
async function change(action) {
  enable(false);
  part("order-outcome").textContent = "";
  try {
    part("order-outcome").textContent = await action();
    hideProblem();
  } catch (problem) {
    showProblem(problem);
  }
  await Promise.allSettled([refreshOrders(), refreshBranches(), load()]);
  enable(true);
}

function enable(may) {
  part("order").disabled = !may;
  part("orders-clear").disabled = !may;
}

function show(both) {
  fill("order-rows", both.rows);
  fill("order-files", both.files);
  part("order-agree").textContent = both.agree ? "Both sides agree" : "The two sides differ";
  part("order-agree").className = both.agree ? "badge agree" : "badge differ";
}

function fill(id, names) {
  part(id).replaceChildren(...names.map((name) => make("li", { text: name })));
}
