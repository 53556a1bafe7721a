import { renderToStaticMarkup } from 'react-dom/server';
import { RAG_COLOURS, type RagColour } from './palette';
import { RagShape, ragInWords } from './rag-shape';

const markup = (colour: RagColour, label?: string) => renderToStaticMarkup(<RagShape colour={colour} {...(label ? { label } : {})} />);

describe('RagShape', () => {
  it('draws eight shapes that differ in form, not only in colour', () => {
    const forms = RAG_COLOURS.map((colour) => markup(colour).replace(/#[0-9a-f]{6}/g, ''));
    expect(new Set(forms).size).toBe(RAG_COLOURS.length);
  });

  it('is hidden from screen readers beside its word, and named when it stands alone', () => {
    expect(markup('red')).toContain('aria-hidden="true"');
    const alone = markup('red', 'Red');
    const id = /<title id="([^"]+)">Red<\/title>/.exec(alone)?.[1];
    expect(id).toBeTruthy();
    expect(alone).toContain(`aria-labelledby="${id}"`);
    expect(alone).toContain('role="img"');
  });

  it('needs no style sheet and no inline style', () => {
    for (const colour of RAG_COLOURS) expect(markup(colour)).not.toMatch(/style/);
  });

  it.each([
    ['red', '41 days late', 'Red: 41 days late'],
    ['complete', 'completed 203 days late', 'Completed 203 days late'],
    ['ongoing', 'ongoing', 'Ongoing'],
    ['not_assured', '83 days past its date, nothing reported', 'Not assured: 83 days past its date, nothing reported'],
    ['green', '', 'Green'],
    ['green', null, 'Green'],
  ] as const)('%s with %j reads %j', (colour, words, expected) => {
    expect(ragInWords({ colour, words })).toBe(expected);
  });
});
