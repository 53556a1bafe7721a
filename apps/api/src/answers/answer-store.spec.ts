import { gunzipSync } from 'node:zlib';
import { Answer, AnswerStore } from './answer-store';

const answer = (text: string) => ({ subjects: null, stamp: '1', answer: new Answer(text, {}) });

describe('AnswerStore', () => {
  it('stays within its bytes and forgets first what was not asked for longest', () => {
    const store = new AnswerStore(10_000);
    for (const key of ['a', 'b', 'c']) store.set(key, answer('x'.repeat(1_000)));
    store.get('a');
    for (const key of ['d', 'e', 'f', 'g', 'h']) {
      store.set(key, answer('x'.repeat(1_000)));
      expect(store.bytes).toBeLessThanOrEqual(10_000);
    }
    expect(['a', 'b', 'c', 'h'].map((key) => store.get(key) !== undefined)).toEqual([true, false, false, true]);
  });

  it('has one entry for a key: the later takes the place of the earlier', () => {
    const store = new AnswerStore(10_000);
    store.set('a', answer('old'));
    const { bytes } = store;
    store.set('a', answer('new'));
    expect([store.get('a')?.answer?.plain.toString(), store.bytes]).toEqual(['new', bytes]);
  });

  it('keeps no answer that is larger than all it may hold, and remembers that it was asked', () => {
    const store = new AnswerStore(10_000);
    store.set('a', answer('x'.repeat(20_000)));
    expect(store.get('a')).toEqual({ subjects: null, stamp: null, answer: null });
  });
});

describe('Answer', () => {
  it('is packed once', async () => {
    const long = new Answer('x'.repeat(5_000), {});
    expect(await long.zipped()).toBe(await long.zipped());
    expect(gunzipSync(await long.zipped()).toString()).toBe('x'.repeat(5_000));
  });

  it.each([[1023, false], [1024, true]])('of %i bytes is worth packing: %s', (length, worth) => {
    expect(new Answer('x'.repeat(length), {}).isWorthZipping).toBe(worth);
  });
});
