// Orders: a row in the database and a file on the FTP server, both or neither.

import { makeOrder, orders } from "./api.js";
import { refresh } from "./files.js";
import { hideProblem, make, part, showProblem } from "./parts.js";

export async function showOrders() {
  const both = await orders();
  fill("order-rows", both.rows);
  fill("order-files", both.files);
  part("order-agree").textContent = both.agree ? "Both sides agree." : "The two sides differ.";
  part("order-agree").dataset.agree = both.agree;
}

export async function order() {
  part("order").disabled = true;
  try {
    const made = await makeOrder(part("order-fail").checked);
    hideProblem();
    part("order-outcome").textContent = `${made.file}: ${made.committed ? "committed" : "rolled back"}`;
    await showOrders();
    await refresh();
  } catch (problem) {
    showProblem(problem);
  } finally {
    part("order").disabled = false;
  }
}

function fill(id, names) {
  part(id).replaceChildren(...names.map((name) => make("li", { text: name })));
}
