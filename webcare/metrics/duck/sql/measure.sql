-- Cases measured: the same as webcare/metrics/measuring.py. The calendar has a row for each desk and stretch of {width}
-- seconds: the open seconds before it and its intervals [o, c). Days have the offset from UTC before a switch and from it
-- on, in zone 0 (the client's) and 1 (the report's). A desk of -1 has no opening hours: its business time is null.

-- table known: the cases with what they are grouped by, and the target that they have
SELECT cases.*, handoffs.handoff, COALESCE(desks.desk, {desk}) AS desk, {target} AS target,
  COALESCE(cases.first_reply, {now}) AS finish, CASE WHEN reply.templated THEN 1 ELSE 0 END AS templated{attributes}
FROM (SELECT cases.*, COALESCE(start, begin) AS received FROM cases) cases
JOIN share asked ON asked.n = COALESCE(cases.first_n, cases.id) AND asked.kind IN (0, 1)
LEFT JOIN openers ON openers.id = cases.id
LEFT JOIN share reply ON reply.n = openers.n AND reply.kind IN (2, 3)
LEFT JOIN handoffs ON handoffs.id = cases.id
LEFT JOIN desks ON desks.channel = asked.channel
LEFT JOIN days home ON home.zone = 0 AND home.day = CAST(FLOOR(cases.received / 86400) AS BIGINT)

-- table timed: the open time that had passed at each of their moments
SELECT known.*, targets.seconds, targets.business,
  {passed_start} AS at_start, {passed_finish} AS at_finish, {passed_first_answer} AS at_first_answer,
  {passed_first_resolved} AS at_first_resolved, {passed_last_resolved} AS at_last_resolved,
  {passed_handoff} AS at_handoff, {open_finish} AS is_open
FROM known
LEFT JOIN targets ON targets.target = known.target
{join_start}
{join_finish}
{join_first_answer}
{join_first_resolved}
{join_last_resolved}
{join_handoff}

-- table spent: every duration of each case, by both clocks; metrics by their place in tally.METRICS
SELECT id, 0 AS metric, first_reply - start AS calendar, at_finish - at_start AS business
FROM timed WHERE first_reply IS NOT NULL
UNION ALL
SELECT id, 1 AS metric, first_reply - handoff AS calendar, at_finish - at_handoff AS business
FROM timed WHERE first_reply IS NOT NULL AND handoff IS NOT NULL
UNION ALL
SELECT id, 2 AS metric, first_answer - start AS calendar, at_first_answer - at_start AS business
FROM timed WHERE first_answer IS NOT NULL
UNION ALL
SELECT timed.id, 3 AS metric, turns.replied - turns.asked AS calendar, {passed_replied} - {passed_asked} AS business
FROM turns
JOIN timed ON timed.id = turns.id
{join_asked}
{join_replied}
UNION ALL
SELECT id, 4 AS metric, first_resolved - start AS calendar, at_first_resolved - at_start AS business
FROM timed WHERE first_resolved IS NOT NULL
UNION ALL
SELECT id, 5 AS metric, last_resolved - start AS calendar, at_last_resolved - at_start AS business
FROM timed WHERE is_resolved = 1
UNION ALL
SELECT timed.id, 6 AS metric, COALESCE(waited.calendar, 0) AS calendar,
  CASE WHEN timed.desk >= 0 THEN COALESCE(waited.business, 0) END AS business
FROM timed
LEFT JOIN (
  SELECT timed.id, SUM(waits.finish - waits.start) AS calendar,
    SUM({passed_wait_finish} - {passed_wait_start}) AS business
  FROM waits
  JOIN timed ON timed.id = waits.id
  {join_wait_start}
  {join_wait_finish}
  GROUP BY timed.id
) waited ON waited.id = timed.id
WHERE timed.is_resolved = 1

-- table judged: each case with whether its first response was in time
SELECT timed.*, CASE
  WHEN needs_reply = 0 OR seconds IS NULL THEN 0
  WHEN (CASE WHEN business = 1 AND desk >= 0 THEN at_finish - at_start ELSE finish - start END) > seconds THEN 2
  WHEN first_reply IS NULL THEN 3
  ELSE 1 END AS verdict
FROM timed
