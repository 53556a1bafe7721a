import { Inject, Injectable } from '@nestjs/common';
import { dayInLondon, type Day, type Instant } from '@waymark/domain';
import { SETTINGS, type Settings } from './settings';

/** The only place the product reads the time; tests put another in its place, and the demo may begin at another. */
@Injectable()
export class Clock {
  private readonly ahead: number;

  constructor(@Inject(SETTINGS) { now }: Pick<Settings, 'now'>) {
    this.ahead = now ? Date.parse(now) - Date.now() : 0;
  }

  now(): Instant {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  today(): Day {
    return dayInLondon(this.now());
  }
}
