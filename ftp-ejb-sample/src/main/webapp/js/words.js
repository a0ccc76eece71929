// Numbers and times for people.

const UNITS = ["bytes", "KB", "MB", "GB", "TB"];
const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const LEAST_MILLISECONDS = 50;
const LEAST_BYTES = 100_000;

export function bytes(count) {
  if (count < 0) {
    return "unknown";
  }
  let unit = 0;
  let amount = count;
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit++;
  }
  const digits = unit === 0 || amount >= 100 ? 0 : 1;
  return `${amount.toLocaleString(undefined, { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}

export function duration(milliseconds) {
  if (milliseconds < 1000) {
    return `${milliseconds} ms`;
  }
  const seconds = milliseconds / 1000;
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Bytes per second, or nothing for a transfer too small to tell. */
export function speed(count, milliseconds) {
  return milliseconds >= LEAST_MILLISECONDS && count >= LEAST_BYTES ? `${bytes(Math.round((count * 1000) / milliseconds))}/s` : "";
}

export function clock(iso) {
  return time.format(new Date(iso));
}

/** The time of day for today, else the date. */
export function date(iso) {
  if (!iso) {
    return "";
  }
  const then = new Date(iso);
  return then.toDateString() === new Date().toDateString() ? `today, ${time.format(then)}` : day.format(then);
}
