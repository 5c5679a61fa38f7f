-- zh: 谁应当在什么时限以前做什么？
-- en: Who must do what by when?
-- year: 发文年份 | year of issue | | number
-- actor: 名称中的字 | a word in the name of the actor |
WITH said AS (
    SELECT o.notice_id, o.id, o.notice, o.issue_year, coalesce(o.actor, o.bearer, array_to_string(o.responsible, '、')) AS actor,
        concat_ws(' ', o.actor, o.bearer, array_to_string(o.responsible, ' ')) AS actors, d.text AS deadline,
        coalesce(d.date, d.resolved_date, d."end") AS date, d."offset", d.anchor, d.frequency, o.text, o.span.start AS place, d.span.start AS moment
    FROM obligations o JOIN deadlines d ON d.notice_id = o.notice_id AND list_contains(o.deadline_ids, d.id)
    WHERE o.modality = 'obligation' AND NOT o.programmatic
    UNION ALL
    -- a figure to be reached by a time of its own, where no task with that time holds it
    SELECT t.notice_id, t.id, t.notice, t.issue_year, coalesce(t.subject, t.per), concat_ws(' ', t.subject, t.per),
        coalesce(t.period, t.due_date), t.due_date, NULL, NULL, NULL, concat(array_to_string(t.indicator, '、'), t.text), t.span.start, 0
    FROM targets t
    WHERE coalesce(t.period, t.due_date) IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM obligations o
        WHERE o.notice_id = t.notice_id AND o.modality = 'obligation' AND NOT o.programmatic AND len(o.deadline_ids) > 0
            AND list_contains(o.target_ids, t.id))
)
SELECT notice, nullif(actor, '') AS actor, deadline, date, "offset", anchor, frequency, text, notice_id, id
FROM said
WHERE ($year IS NULL OR issue_year = $year::BIGINT) AND ($actor IS NULL OR contains(actors, $actor))
ORDER BY notice_id, place, moment
