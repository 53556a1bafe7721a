import { parseByWhen, pointInWords, readPromises, type Day } from '@waymark/domain';
import { useDeferredValue, useMemo } from 'react';

/** What a by-when would promise, as it is typed: by the rules that read the plan's documents. */
export function ByWhenReading({ text, title, today }: { text: string; title: string; today: Day }) {
  // Typing does not wait for the reading.
  const written = useDeferredValue(text.trim());
  const { notes, questions } = useMemo(() => parseByWhen(written, { on: today }), [written, today]);
  const { promises, fault } = useMemo(() => readPromises(written, title.trim() || 'The project', today), [written, title, today]);
  if (written === '') return null;
  return (
    <div className="wm-edit-reading" role="status">
      {promises.length === 0 && <p>{fault}</p>}
      {promises.length > 0 && (
        <>
          <p className="wm-label">{promises.length === 1 ? 'Read as one milestone' : `Read as ${promises.length} milestones`}</p>
          <ul className="wm-points">
            {promises.map(({ name, isOngoing, baseline }) => (
              <li key={`${name} ${baseline?.earliest}`}>
                <strong>{baseline ? pointInWords(baseline) : isOngoing ? 'Ongoing, without an end' : 'No date'}</strong>
                <span className="wm-secondary">{name}</span>
              </li>
            ))}
          </ul>
          {[...notes, ...questions].map((line) => (
            <p key={line} className="wm-secondary">
              {line}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** A single date as written on the cover, read back. */
export function DateReading({ text, today }: { text: string; today: Day }) {
  if (text.trim() === '') return null;
  const points = parseByWhen(text, { on: today }).points.map(pointInWords);
  return (
    <p className="wm-edit-reading wm-edit-reading--line" role="status">
      {points.length > 0 ? `Read as ${points.join('; ')}` : 'No date is read in these words. They are kept as written.'}
    </p>
  );
}
