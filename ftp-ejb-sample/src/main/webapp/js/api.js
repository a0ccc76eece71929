// The page's HTTP calls. Each failure is thrown as { title, detail }, in plain words.

const CHANGE = { "X-Ftp-Sample": "page" };

export function addressOf(name, route) {
  return `api/files/${encodeURIComponent(name)}?route=${encodeURIComponent(route)}`;
}

export async function list(route) {
  const response = await call(`api/files?route=${encodeURIComponent(route)}`);
  return response.json();
}

export async function look(name, route) {
  await call(addressOf(name, route), { method: "HEAD" });
}

export async function remove(name, route) {
  await call(addressOf(name, route), { method: "DELETE", headers: CHANGE });
}

export async function commands(since) {
  const response = await call(`api/commands?since=${since}`);
  return response.json();
}

/** Both sides of the orders: rows, files, and whether they agree. */
export async function orders() {
  const response = await call("api/orders");
  return response.json();
}

export async function makeOrder(fail) {
  const response = await call(`api/orders?fail=${fail}`, { method: "POST", headers: CHANGE });
  return response.json();
}

export async function clearOrders() {
  await call("api/orders", { method: "DELETE", headers: CHANGE });
}

/** What became of the files that came into the inbox: rows, archive, dead letters, and whether the first two agree. */
export async function intake() {
  const response = await call("api/intake");
  return response.json();
}

export async function sendToInbox(name, content) {
  const options = { method: "POST", headers: CHANGE, body: content };
  await call(`api/intake?name=${encodeURIComponent(name)}`, options);
}

export async function clearIntake() {
  await call("api/intake", { method: "DELETE", headers: CHANGE });
}

/** Tells each delivery, those of the last time first; the browser itself asks again after a break. */
export function watchDeliveries(onDelivery) {
  const events = new EventSource("api/intake/deliveries");
  events.addEventListener("message", (event) => onDelivery(JSON.parse(event.data)));
}

/** What partners have pushed: the port, each upload with its reply and its row, and whether they agree. */
export async function pushed() {
  const response = await call("api/pushed");
  return response.json();
}

/** The branches in doubt, and how many journals there are. */
export async function branches() {
  const response = await call("api/branches");
  return response.json();
}

export async function decide(branch, decision) {
  const wanted = new URLSearchParams({ node: branch.node, id: branch.id, decision });
  const response = await call(`api/branches?${wanted}`, { method: "POST", headers: CHANGE });
  return response.json();
}

/** Stores a file; XMLHttpRequest, because fetch does not tell how much of an upload is sent. */
export function store(file, route, { replace, onProgress, cancelled }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded, event.total));
    request.addEventListener("load", () =>
      request.status === 200
        ? resolve(JSON.parse(request.responseText))
        : reject(problemIn(request.status, request.responseText)),
    );
    request.addEventListener("error", () => reject(broken()));
    request.addEventListener("abort", () => reject({ cancelled: true }));
    cancelled(() => request.abort());
    request.open("PUT", addressOf(file.name, route));
    Object.entries(CHANGE).forEach(([name, value]) => request.setRequestHeader(name, value));
    if (!replace) {
      request.setRequestHeader("If-None-Match", "*");
    }
    request.send(file);
  });
}

async function call(address, options = {}) {
  let response;
  try {
    response = await fetch(address, { cache: "no-store", ...options });
  } catch {
    throw broken();
  }
  if (!response.ok) {
    throw problemIn(response.status, await response.text());
  }
  return response;
}

function problemIn(status, body) {
  try {
    const problem = JSON.parse(body);
    return { status, title: problem.title, detail: serverWords(problem) };
  } catch {
    return { status, title: wordsFor(status), detail: "" };
  }
}

function wordsFor(status) {
  return status === 404
    ? "There is no such file on the FTP server."
    : `The application server answered with ${status}. Its log says why.`;
}

function serverWords(problem) {
  return problem.replyCode
    ? `To “${problem.command}” the FTP server answered “${problem.replyCode} ${problem.replyText}”.`
    : problem.detail ?? "";
}

function broken() {
  return {
    title: "The application server cannot be reached, or it broke the connection off.",
    detail: "Is it still running?",
  };
}
