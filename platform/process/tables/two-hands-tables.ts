/** What waits for a second person: a drawn process until somebody else publishes it, a jump as long as the case stands where it was wished for. */
export const twoHandsTables = `
alter table process_definition
  -- Everybody who has drawn at it.
  add column hands uuid[] not null default '{}',
  add column proposed_by uuid,
  add column proposed_at timestamptz(3),
  add check ((proposed_by is null) = (proposed_at is null)),
  -- Two persons, however it is written.
  add check (origin = 'shipped' or published_by is null or proposed_by is null
    or (published_by <> proposed_by and not (published_by = any(hands))));

-- Visits that were open when the jump was asked for: with them the wish is over.
alter table case_jump add column visits integer[] not null default '{}';`;
