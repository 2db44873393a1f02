import { describe, expect, it } from 'vitest';
import { groupsOf, inOrder, nameOf, needOf, nextStep } from '@/lib/deeds';

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

  it('takes one tap for a step that only says how far it is', () => {
    expect(needOf('accept', 'RECEIVED').atOnce).toBe(true);
    expect(needOf('respond', 'ACCEPTED').atOnce).toBeUndefined();
  });

  it('asks for words wherever the server does', () => {
    expect(['urge', 'escalate', 'close', 'extend', 'refuse', 'dispute', 'appeal'].map((action) => needOf(action, 'ACCEPTED').words)).toEqual(Array(7).fill('needed'));
  });

  it('lets a centre only say that nothing was found', () => {
    expect(needOf('dismiss', 'ACCEPTED', ['TOWNSHIP_SUPERVISOR']).outcomes).toEqual(['NO_EVIDENCE']);
    expect(needOf('dismiss', 'ACCEPTED', ['TOWNSHIP_SUPERVISOR', 'COUNTY_SUPERVISOR']).outcomes).toContain('UNTRUE');
  });

  it('groups what belongs together', () => {
    expect(groupsOf(['call', 'transfer', 'satisfied', 'respond'])).toEqual([
      { group: 'callBack', deeds: ['satisfied', 'call'] },
      { group: 'handle', deeds: ['respond'] },
      { group: 'more', deeds: ['transfer'] },
    ]);
  });

  it('lets the next step stand out, but neither a decision nor an answer of the citizen', () => {
    expect(nextStep(['accept', 'appeal', 'urge'])).toBe('accept');
    expect(nextStep(['satisfied', 'partly', 'unsatisfied'])).toBeUndefined();
    expect(nextStep(['uphold', 'reject'])).toBeUndefined();
    expect(nextStep(['follow-up'])).toBe('follow-up');
  });
});
