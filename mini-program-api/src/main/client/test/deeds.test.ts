import { describe, expect, it } from 'vitest';
import { inOrder, nameOf, needOf } from '@/lib/deeds';

describe('what officials may do', () => {
  it('offers only what is allowed and known, what moves the matter on first', () => {
    expect(inOrder(['transfer', 'dismiss', 'accept', 'fly', 'respond'])).toEqual(['respond', 'accept', 'dismiss', 'transfer']);
  });

  it('asks a reply for words, a cause and an outcome', () => {
    expect(needOf('respond', 'ACCEPTED')).toMatchObject({ words: 'needed', rootCause: true });
    expect(needOf('respond', 'ACCEPTED').outcomes).toContain('FIXED_AT_ONCE');
  });

  it('asks for an outcome where an appeal is upheld, and not where an objection is', () => {
    expect(needOf('uphold', 'APPEALED').outcomes).toContain('MISTAKEN');
    expect(needOf('uphold', 'UNDER_REVIEW').outcomes).toBeUndefined();
  });

  it('says whose claim was right', () => {
    expect(nameOf('uphold', 'APPEALED')).toBe('uphold-appeal');
    expect(nameOf('uphold', 'UNDER_REVIEW')).toBe('uphold');
  });

  it('asks twice before what can not be undone', () => {
    expect(needOf('transfer', 'ACCEPTED').grave).toBe(true);
    expect(needOf('accept', 'RECEIVED').grave).toBeUndefined();
  });
});
