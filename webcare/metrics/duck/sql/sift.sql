-- What counts in the facts: the same as webcare/metrics/sifting.py, set by set. Facts: one row for each record, with n
-- (unique), conv, micro (when, in microseconds), id, kind (as items.Kind; null: no item) and what else the steps below name.

-- table later: human replies that answer a later message
SELECT reply.n, reply.id
FROM facts reply
JOIN facts asked ON asked.id = reply.answers
WHERE reply.kind IN (2, 3) AND asked.is_message
  AND (asked.micro > reply.micro OR (asked.micro = reply.micro AND asked.id > reply.id))

-- table sayings: events that say something of messages: 1 needs no reply, 2 spam, 3 deleted; about: the one that they name
SELECT conv, micro, id, about, said FROM facts WHERE said IS NOT NULL

-- table talks: the items of conversations of which something is said without naming a message
SELECT facts.n, facts.conv, facts.micro, facts.id, facts.kind,
  CASE WHEN facts.about IS NULL THEN facts.said END AS said,
  SUM(CASE WHEN facts.kind IN (2, 3) THEN 1 ELSE 0 END)
    OVER (PARTITION BY facts.conv ORDER BY facts.micro, facts.id ROWS UNBOUNDED PRECEDING) AS replies
FROM facts
JOIN (SELECT DISTINCT conv FROM sayings WHERE about IS NULL) spoken ON spoken.conv = facts.conv
LEFT JOIN later ON later.n = facts.n
WHERE facts.kind IS NOT NULL AND later.n IS NULL

-- table verdicts: the weightiest that is said of each message; of those that waited, by events until the next reply
SELECT n, MAX(said) AS said
FROM (
  SELECT n, kind, MAX(said) OVER (
    PARTITION BY conv, replies ORDER BY micro, id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS said
  FROM talks
  UNION ALL
  SELECT facts.n, 0 AS kind, sayings.said
  FROM facts
  JOIN sayings ON sayings.conv = facts.conv AND sayings.about = facts.id
  LEFT JOIN later ON later.n = facts.n
  WHERE facts.kind IN (0, 1, 2, 3) AND later.n IS NULL
) heard
WHERE kind IN (0, 1) AND said IS NOT NULL
GROUP BY n

-- table kept: items that move a clock, without what was withdrawn
SELECT facts.n, facts.conv, facts.micro, facts.id, facts.agent, facts.status, facts.score, facts.channel, facts.topic,
  facts.templated, facts.surface, facts.trigger, facts.intent, facts.reach, facts.tag, facts.template,
  CASE WHEN facts.kind = 0 AND verdicts.said = 1 THEN 1 ELSE facts.kind END AS kind
FROM facts
LEFT JOIN later ON later.n = facts.n
LEFT JOIN verdicts ON verdicts.n = facts.n
WHERE facts.kind <= 8 AND later.n IS NULL AND NOT (facts.kind <= 3 AND COALESCE(verdicts.said, 0) >= 2)

-- table withdrawn: how many were withdrawn, by what was said of them
SELECT verdicts.said, COUNT(*) AS messages
FROM verdicts JOIN facts ON facts.n = verdicts.n
WHERE verdicts.said >= 2
GROUP BY verdicts.said

-- table merges: into which other conversation each was merged, by its last event that names one with records
SELECT conv, goal
FROM (
  SELECT facts.conv, facts.goal, ROW_NUMBER() OVER (PARTITION BY facts.conv ORDER BY facts.micro DESC, facts.id DESC) AS back
  FROM facts
  JOIN (
    SELECT DISTINCT there.conv FROM facts there
    JOIN (SELECT DISTINCT goal FROM facts WHERE link = 1) goals ON goals.goal = there.conv
  ) known ON known.conv = facts.goal
  WHERE facts.link = 1
) linked
WHERE back = 1

-- table earliest: the first of the customers' messages in each group of merged conversations; roots come from merges
SELECT n, conv
FROM (
  SELECT n, conv, ROW_NUMBER() OVER (PARTITION BY root ORDER BY micro, id) AS place
  FROM (
    SELECT kept.n, kept.conv, kept.micro, kept.id, roots.root
    FROM kept JOIN roots ON roots.conv = kept.conv WHERE kept.kind IN (0, 1)
    UNION ALL
    SELECT kept.n, kept.conv, kept.micro, kept.id, kept.conv AS root
    FROM kept JOIN (SELECT DISTINCT root FROM roots) whole ON whole.root = kept.conv WHERE kept.kind IN (0, 1)
  ) together
) placed
WHERE place = 1

-- table merged: the items where they count; of what was merged only ratings and the earliest message are left
SELECT COALESCE(roots.root, kept.conv) AS home, kept.*
FROM kept
LEFT JOIN roots ON roots.conv = kept.conv
LEFT JOIN earliest ON earliest.n = kept.n
WHERE roots.root IS NULL OR kept.kind = 8 OR earliest.n IS NOT NULL

-- table lost: how many messages of merged conversations are left out
SELECT COUNT(*) AS messages
FROM kept
JOIN roots ON roots.conv = kept.conv
LEFT JOIN earliest ON earliest.n = kept.n
WHERE kept.kind <= 3 AND earliest.n IS NULL

-- table moves: conversations that went on in a closed channel, and where
SELECT facts.n, facts.conv, facts.micro, facts.id, COALESCE(there.root, facts.goal) AS goal
FROM facts
LEFT JOIN roots gone ON gone.conv = facts.conv
LEFT JOIN roots there ON there.conv = facts.goal
WHERE facts.link = 2 AND gone.conv IS NULL AND COALESCE(there.root, facts.goal) <> facts.conv

-- table gained: the first human reply there after each move
SELECT DISTINCT moved.origin AS home, reply.n
FROM (
  SELECT n, home, origin, SUM(CASE WHEN origin IS NULL THEN 1 ELSE 0 END)
    OVER (PARTITION BY home ORDER BY micro, id ROWS UNBOUNDED PRECEDING) AS replies
  FROM (
    SELECT merged.n, merged.home, merged.micro, merged.id, NULL AS origin
    FROM merged JOIN (SELECT DISTINCT goal FROM moves) goals ON goals.goal = merged.home
    WHERE merged.kind IN (2, 3)
    UNION ALL
    SELECT moves.n, moves.goal AS home, moves.micro, moves.id, moves.conv AS origin FROM moves
  ) there
) moved
JOIN (
  SELECT merged.n, merged.home,
    ROW_NUMBER() OVER (PARTITION BY merged.home ORDER BY merged.micro, merged.id) AS place
  FROM merged JOIN (SELECT DISTINCT goal FROM moves) goals ON goals.goal = merged.home
  WHERE merged.kind IN (2, 3)
) reply ON reply.home = moved.home AND reply.place = moved.replies + 1
WHERE moved.origin IS NOT NULL

-- table items: all that counts. A reply that another conversation gained has a number of its own there, below 0; where
-- it was written it counts as the fact says, so that it need not be looked for in merged, which is all of them
SELECT * FROM merged
UNION ALL
SELECT gained.home, -gained.place AS n, facts.conv, facts.micro, facts.id, facts.agent, facts.status, facts.score,
  facts.channel, facts.topic, facts.templated, facts.surface, facts.trigger, facts.intent, facts.reach,
  facts.tag, facts.template, facts.kind
FROM (SELECT home, n, ROW_NUMBER() OVER (ORDER BY home, n) AS place FROM gained) gained
JOIN facts ON facts.n = gained.n
