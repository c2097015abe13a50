import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWorkAuthorizationTerms } from './workAuthorization.ts';

const ALL = ['USC', 'GC', 'GC-EAD', 'H1B', 'H4-EAD', 'OPT', 'STEM-OPT', 'CPT', 'TN', 'L2-EAD'];

function said(text: string): { accepted: string[]; refused: string[] } {
  const terms = findWorkAuthorizationTerms(text);
  const values = (accepted: boolean) =>
    terms.filter((term) => term.accepted === accepted).map(({ value }) => value);
  return { accepted: values(true).toSorted(), refused: values(false).toSorted() };
}

describe('findWorkAuthorizationTerms', () => {
  it.each([
    ['H1B transfer ok', ['H1B']],
    ['WE WILL SPONSOR H1-B VISAS', ['H1B']],
    ['We offer immediate H1B transfer.', ['H1B']],
    ['Visa sponsorship is available.', ['H1B']],
    ['OPT/CPT welcome', ['OPT', 'CPT']],
    ['OPT EAD', ['OPT']],
    ['STEM OPT', ['STEM-OPT']],
    ['GC EAD', ['GC-EAD']],
    ['H4 EAD', ['H4-EAD']],
    ['L2 EAD', ['L2-EAD']],
    ['TN visa', ['TN']],
    ['Looking for TN visa holders', ['TN']],
    ['EAD', ['GC-EAD', 'H4-EAD', 'L2-EAD']],
    ['GC, USC, H4 EAD', ['GC', 'USC', 'H4-EAD']],
    ['US Citizens or Green Card holders', ['USC', 'GC']],
    ['U.S. Citizens and those authorized to work in the U.S. are encouraged to apply.', ['USC']],
    ['any visa', ALL],
    ['all visas accepted', ALL],
  ])('%s: accepts %j and refuses nothing', (text, accepted) => {
    expect(said(text)).toEqual({ accepted: accepted.toSorted(), refused: [] });
  });

  it.each([
    ['USC/GC only', ['USC', 'GC']],
    ['US citizens and green card holders only', ['USC', 'GC']],
    ['Only USC and GC', ['USC', 'GC']],
    ['Citizens and Green Card holders only', ['USC', 'GC']],
    ['WE CAN ONLY SUPPORT GREEN CARDS OR US CITIZENS', ['USC', 'GC']],
    ['USC or GC or EAD only please', ['USC', 'GC', 'GC-EAD', 'H4-EAD', 'L2-EAD']],
    ['must be US citizen', ['USC']],
    ['All candidates must be US citizens.', ['USC']],
    ['US citizenship required', ['USC']],
    ['Must be a US citizen or permanent resident', ['USC', 'GC']],
    ['Active security clearance required', ['USC']],
    ['Candidate must have the ability to obtain and maintain a Secret Clearance', ['USC']],
  ])('%s: accepts %j and refuses all others', (text, accepted) => {
    expect(said(text)).toEqual({
      accepted: accepted.toSorted(),
      refused: ALL.filter((value) => !accepted.includes(value)).toSorted(),
    });
  });

  const needSponsorship = ['H1B', 'OPT', 'STEM-OPT', 'CPT', 'TN'];
  it.each([
    ['no H1B', ['H1B']],
    ['No H1B, no OPT', ['H1B', 'OPT']],
    ['No OPT/CPT', ['OPT', 'CPT']],
    ['H1B, OPT, CPT not accepted', ['H1B', 'OPT', 'CPT']],
    ['STEM-OPT is not available', ['STEM-OPT']],
    ['no sponsorship', needSponsorship],
    ['We do not sponsor visas', needSponsorship],
    ['We are unable to sponsor H1B visas at this time.', needSponsorship],
    ['H1 sponsorship currently unavailable', needSponsorship],
    ['Candidates requiring visa sponsorship will not be considered', needSponsorship],
    ['Must be able to work without sponsorship', needSponsorship],
    [
      'Work authorization that does not now and/or will not in the future require sponsorship of a visa',
      needSponsorship,
    ],
    ['Does not require sponsorship (i.e., H1-B visa, F-1 visa (OPT), TN visa)', needSponsorship],
    ['W2 only, no Corp to Corp. We are unable to sponsor H1B visas.', needSponsorship],
    ['H1-B and green card sponsorship is not available for this position', needSponsorship],
  ])('%s: refuses %j only', (text, refused) => {
    expect(said(text)).toEqual({ accepted: [], refused: refused.toSorted() });
  });

  it.each([
    'All applicants are considered regardless of citizenship or national origin.',
    'We do not discriminate by citizenship status.',
    'Known as a responsible corporate citizen.',
    'GC tuning and GC logs of the JVM',
    'Works as GC on construction sites',
    'You may opt out of emails; opt-in required',
    'Seeking an administrator in Oak Ridge, TN',
    'CPT codes and ICD-10 billing',
    'Secret clearance preferred',
    'No security clearance is required',
    'The project sponsor will review the results',
    'Closeout of sponsored and non-sponsored awards',
    'Java, Spring, SQL',
  ])('%s: says nothing', (text) => {
    expect(said(text)).toEqual({ accepted: [], refused: [] });
  });

  it('lets what is said directly outweigh what follows from other words', () => {
    expect(said('We are unable to sponsor.\nOPT EAD welcome.')).toEqual({
      accepted: ['OPT'],
      refused: ['CPT', 'H1B', 'STEM-OPT', 'TN'],
    });
  });

  it('quotes the sentence', () => {
    expect(findWorkAuthorizationTerms('Great team. Sorry, no H1B for this one. Apply now.')).toEqual([
      { value: 'H1B', accepted: false, text: 'Sorry, no H1B for this one.' },
    ]);
  });

  it('never throws, names each kind once and quotes its source', () => {
    const parts = fc.constantFrom(
      'H1B',
      'OPT',
      'USC',
      'GC',
      'EAD',
      'only',
      'no',
      'sponsor',
      'visa',
      ',',
      '.',
      '/',
      'or',
      '\n',
      'clearance',
      'must',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(parts, { maxLength: 60 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const terms = findWorkAuthorizationTerms(text);
        expect(new Set(terms.map(({ value }) => value)).size).toBe(terms.length);
        for (const term of terms) expect(text).toContain(term.text);
      }),
      { numRuns: 500 },
    );
  });
});
