-- zh: 什么要定期做，多久一次？
-- en: What recurs, and how often?
-- year: 发文年份 | year of issue | | number
SELECT notice, frequency, text AS deadline, point, actor, action, quote, notice_id, id
FROM deadlines
WHERE kind = 'recurring' AND ($year IS NULL OR issue_year = $year::BIGINT)
ORDER BY notice_id, span.start
