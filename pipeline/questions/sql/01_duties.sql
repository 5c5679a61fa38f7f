-- zh: 谁应当在什么时限以前做什么？
-- en: Who must do what by when?
-- year: 发文年份 | year of issue |
-- actor: 名称中的字 | a word in the name of the actor |
SELECT o.notice, coalesce(o.actor, o.bearer) AS actor, d.text AS deadline, coalesce(d.date, d.resolved_date, d."end") AS date,
    d."offset", d.anchor, d.frequency, o.text, o.notice_id, o.id
FROM obligations o JOIN deadlines d ON d.notice_id = o.notice_id AND list_contains(o.deadline_ids, d.id)
WHERE o.modality = 'obligation' AND NOT o.programmatic
    AND ($year IS NULL OR o.issue_year = $year::BIGINT)
    AND ($actor IS NULL OR contains(concat(o.actor, ' ', o.bearer), $actor))
ORDER BY o.notice_id, o.span.start, d.span.start
