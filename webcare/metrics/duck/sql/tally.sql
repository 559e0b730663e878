-- Cases of one period counted by some dimensions: the same as webcare/metrics/dimensions.py and tally.py. What comes out
-- adds up, whoever counted which part of the cases.

-- table chosen: the cases of the period, with the values of the dimensions
SELECT judged.*{keys}
FROM (SELECT judged.*, {moment} AS moment FROM judged) judged
LEFT JOIN days ON days.zone = 1 AND days.day = CAST(FLOOR(judged.moment / 86400) AS BIGINT)
LEFT JOIN dates ON dates.day = CAST(FLOOR(({local}) / 86400) AS BIGINT)
WHERE judged.moment >= {begin} AND judged.moment < {end}

-- table bins: the combinations of values, numbered by one of their cases
SELECT MIN(id) AS bin{names} FROM chosen{grouped}

-- table binned: the number of each case's combination
SELECT chosen.id, bins.bin FROM chosen JOIN bins ON {same}

-- table sums: the plain numbers of tally.Tally
SELECT bins.bin{names},
  SUM(inbound) AS inbound,
  SUM(needs_reply) AS cases,
  SUM(1 - needs_reply) AS courtesies,
  SUM(CASE WHEN first_reply IS NOT NULL THEN 1 ELSE 0 END) AS answered,
  MIN(CASE WHEN needs_reply = 1 AND first_reply IS NULL THEN start END) AS oldest_unanswered,
  SUM(is_resolved) AS resolved,
  SUM(CASE WHEN reopens > 0 THEN 1 ELSE 0 END) AS reopened,
  SUM(reopens) AS reopens,
  SUM(needs_reply * several_agents) AS several_agents,
  SUM(CASE WHEN first_reply IS NOT NULL AND at_finish = at_start AND is_open = 0 THEN 1 ELSE 0 END) AS off_hours,
  SUM(templated) AS templated,
  SUM(CASE WHEN verdict = 1 THEN 1 ELSE 0 END) AS met,
  SUM(CASE WHEN verdict = 2 THEN 1 ELSE 0 END) AS breached,
  SUM(CASE WHEN verdict = 3 THEN 1 ELSE 0 END) AS running
FROM judged
JOIN binned ON binned.id = judged.id
JOIN bins ON bins.bin = binned.bin
GROUP BY bins.bin{names}

-- table rated: how often each score was given
SELECT binned.bin, share.score, COUNT(*) AS times
FROM placed
JOIN share ON share.n = placed.n
JOIN binned ON binned.id = placed.id
WHERE placed.kind = 8 AND share.kind = 8
GROUP BY binned.bin, share.score

-- table by_calendar: how often each number of seconds occurs
SELECT binned.bin, spent.metric, GREATEST(0, spent.calendar) AS seconds, COUNT(*) AS times
FROM spent JOIN binned ON binned.id = spent.id
GROUP BY binned.bin, spent.metric, GREATEST(0, spent.calendar)

-- table by_business: the same of open time
SELECT binned.bin, spent.metric, GREATEST(0, spent.business) AS seconds, COUNT(*) AS times
FROM spent JOIN binned ON binned.id = spent.id
WHERE spent.business IS NOT NULL
GROUP BY binned.bin, spent.metric, GREATEST(0, spent.business)
