import { dayOf } from './days';

/** Now, where the person is. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
}

export const dayAt = ({ now, offsetMinutes }: Moment): number => dayOf(now, offsetMinutes);
