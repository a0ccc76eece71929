// Numbers and times for people.

const UNITS = ["bytes", "KB", "MB", "GB", "TB"];
const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

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

export function speed(count, milliseconds) {
  return milliseconds > 0 && count > 0 ? `${bytes(Math.round((count * 1000) / milliseconds))}/s` : "";
}

export function clock(iso) {
  return time.format(new Date(iso));
}

export function date(iso) {
  return iso ? day.format(new Date(iso)) : "";
}
