/**
 * A day of study is the person's own and turns at 04:00, so that an evening that goes on past
 * midnight is one evening. Days are numbered from 1970-01-01.
 */

export const dayMs = 86_400_000;
const turnMs = 4 * 3_600_000;
/** No zone is further from UTC than 14 hours; what is beyond a day is no zone. */
const furthestOffset = 24 * 60;

/**
 * @param time milliseconds since 1970
 * @param offsetMinutes of the person's zone, east of UTC, at that moment; unknown is read as UTC
 */
export function dayOf(time: number, offsetMinutes: number | undefined): number {
  return Math.floor((time + zoneMs(offsetMinutes) - turnMs) / dayMs);
}

/** The moment when a day begins in a zone, in milliseconds since 1970. */
export function startOfDay(day: number, offsetMinutes: number | undefined): number {
  return day * dayMs + turnMs - zoneMs(offsetMinutes);
}

function zoneMs(offsetMinutes: number | undefined): number {
  return offsetMinutes !== undefined && Math.abs(offsetMinutes) <= furthestOffset ? offsetMinutes * 60_000 : 0;
}
