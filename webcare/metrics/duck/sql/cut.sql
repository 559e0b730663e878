-- Conversations cut into cases: the same as webcare/metrics/cases.py. A share are the items of some conversations, whole
-- ones: shares can be counted apart, and what they come to adds up. Kinds: 0 inbound, 1 courtesy, 2 reply, 3 holding
-- reply, 4 resolved, 5 reopened, 6 hand-off, 7 status, 8 rating. Statuses: 1 new, 2 open, 3 on hold, 4 pending.

-- table marked: each item with what came before it in its conversation. state: when it was resolved, unless it was
-- reopened or asked again since (-1)
SELECT n, kind, agent, status, second,
  MIN(CASE WHEN n >= 0 THEN n END) OVER (PARTITION BY home) AS thread,
  ROW_NUMBER() OVER walk AS place,
  MAX(CASE WHEN kind <= 3 THEN second END) OVER before AS spoken,
  MAX(CASE WHEN kind <= 1 THEN second END) OVER before AS heard,
  LAST_VALUE(CASE WHEN kind = 4 THEN second WHEN kind IN (0, 5) THEN {never} END {known}) OVER before AS state,
  COALESCE(SUM(CASE WHEN kind IN (0, 4, 5) THEN 1 ELSE 0 END) OVER before, 0) AS states,
  COALESCE(SUM(CASE WHEN kind = 0 THEN 1 ELSE 0 END) OVER before, 0) AS asked,
  COALESCE(SUM(CASE WHEN kind IN (2, 3) THEN 1 ELSE 0 END) OVER before, 0) AS replies
FROM (SELECT *, CAST(FLOOR(micro / 1000000) AS BIGINT) AS second FROM share) timed
WINDOW walk AS (PARTITION BY home ORDER BY micro, id),
  before AS (PARTITION BY home ORDER BY micro, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)

-- table begins: the customers' messages that begin a case. A thank-you that begins one ends what was resolved before it
SELECT thread, place, n, asked
FROM (
  SELECT thread, place, n, asked, sure, SUM(kind) OVER (
    PARTITION BY thread, states ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS thanks
  FROM (
    SELECT thread, place, n, asked, states, kind,
      CASE WHEN heard IS NULL OR second - spoken >= {case_gap} THEN 1 ELSE 0 END AS sure
    FROM marked
    WHERE kind <= 1
      AND (heard IS NULL OR second - spoken >= {case_gap} OR (state > {never} AND second - state > {reopen_window}))
  ) likely
) likely
WHERE sure = 1 OR COALESCE(thanks, 0) = 0

-- table spans: each case by the number of the record that begins it, up to where the next one begins
SELECT thread, n AS id, asked, place,
  COALESCE(LEAD(place) OVER (PARTITION BY thread ORDER BY place), {ever}) AS until
FROM begins

-- table placed: each item in its case. live: after the first message of the case that needs a reply
SELECT spans.id, marked.n, marked.kind, marked.agent, marked.status, marked.second, marked.place,
  marked.state, marked.replies,
  CASE WHEN marked.asked > spans.asked THEN 1 ELSE 0 END AS live,
  CASE WHEN marked.kind = 0 AND marked.asked = spans.asked THEN 1 ELSE 0 END AS first
FROM marked
JOIN spans ON spans.thread = marked.thread AND marked.place >= spans.place AND marked.place < spans.until

-- table cases: one row for each; those without a message that needs a reply have no clocks
SELECT placed.id,
  SUM(CASE WHEN kind <= 1 THEN 1 ELSE 0 END) AS inbound,
  MAX(first) AS needs_reply,
  MAX(CASE WHEN first = 1 THEN n END) AS first_n,
  MAX(CASE WHEN first = 1 THEN second END) AS start,
  MIN(CASE WHEN kind <= 1 THEN second END) AS begin,
  MIN(CASE WHEN kind IN (2, 3) AND live = 1 THEN second END) AS first_reply,
  MIN(CASE WHEN kind IN (2, 3) AND live = 1 THEN place END) AS reply_place,
  MIN(CASE WHEN kind = 2 AND live = 1 THEN second END) AS first_answer,
  MIN(CASE WHEN kind = 4 AND live = 1 THEN second END) AS first_resolved,
  MAX(CASE WHEN kind = 4 AND live = 1 THEN second END) AS last_resolved,
  CASE WHEN MAX(CASE WHEN kind = 4 AND live = 1 THEN place ELSE 0 END) > MAX(CASE WHEN kind IN (0, 5) THEN place ELSE 0 END)
    THEN 1 ELSE 0 END AS is_resolved,
  SUM(CASE WHEN kind IN (0, 5) AND live = 1 AND state > {never} THEN 1 ELSE 0 END) AS reopens,
  CASE WHEN MIN(CASE WHEN kind IN (2, 3) THEN agent END) <> MAX(CASE WHEN kind IN (2, 3) THEN agent END)
    THEN 1 ELSE 0 END AS several_agents
FROM placed
GROUP BY placed.id

-- table turns: the oldest message that was unanswered, and the human reply to it
SELECT id, asked, replied
FROM (
  SELECT id, replies,
    MIN(CASE WHEN kind = 0 THEN second END) AS asked, MIN(CASE WHEN kind IN (2, 3) THEN second END) AS replied
  FROM placed
  WHERE kind IN (0, 2, 3)
  GROUP BY id, replies
) turns
WHERE asked IS NOT NULL AND replied IS NOT NULL

-- table handoffs: the last hand-off by a bot before the first reply
SELECT placed.id, MAX(placed.second) AS handoff
FROM placed
JOIN cases ON cases.id = placed.id
WHERE placed.kind = 6 AND placed.live = 1 AND placed.place < cases.reply_place
GROUP BY placed.id

-- table openers: the first reply of each case
SELECT placed.id, placed.n
FROM placed
JOIN cases ON cases.id = placed.id AND cases.reply_place = placed.place
WHERE placed.kind IN (2, 3)

-- table waits: stretches in which the customer of a case that is resolved still waited for the desk
SELECT changes.id, changes.since AS start, changes.second AS finish
FROM (
  SELECT id, second,
    LAG(second) OVER walk AS since,
    LAG(CASE WHEN first = 1 THEN 1 WHEN kind = 7 THEN status WHEN kind = 4 THEN 9 ELSE 2 END) OVER walk AS status
  FROM placed
  WHERE first = 1 OR (live = 1 AND ((kind IN (4, 7) AND state = {never}) OR (kind IN (0, 5) AND state > {never})))
  WINDOW walk AS (PARTITION BY id ORDER BY place)
) changes
JOIN cases ON cases.id = changes.id
WHERE cases.is_resolved = 1 AND changes.status IN (1, 2, 3)
