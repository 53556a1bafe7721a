import { Injectable } from '@nestjs/common';
import { dayInLondon, type Day, type Instant } from '@waymark/domain';

/** The only place the product reads the time; tests put another in its place. */
@Injectable()
export class Clock {
  now(): Instant {
    return new Date().toISOString();
  }

  today(): Day {
    return dayInLondon(this.now());
  }
}
