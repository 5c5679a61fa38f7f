-- zh: 某一段时间内有什么到期？
-- en: What falls due between two days?
-- from: 起始日 | first day (ISO) | 2018-01-01 | day
-- to: 截止日 | last day (ISO) | 2018-12-31 | day
SELECT coalesce(date, resolved_date, "end") AS date, text AS deadline, actor, action, consequence, notice, notice_id, id
FROM deadlines
WHERE coalesce(date, resolved_date, "end") BETWEEN $from AND $to
ORDER BY 1, notice_id, span.start
