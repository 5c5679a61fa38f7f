-- zh: 哪些任务没有时限？
-- en: Which obligations have no deadline?
-- year: 发文年份 | year of issue | | number
-- actor: 名称中的字 | a word in the name of the actor |
SELECT notice, coalesce(actor, bearer) AS actor, text, section_path, notice_id, id
FROM obligations
WHERE modality = 'obligation' AND NOT programmatic AND len(deadline_ids) = 0
    AND ($year IS NULL OR issue_year = $year::BIGINT)
    AND ($actor IS NULL OR contains(concat(actor, ' ', bearer), $actor))
ORDER BY notice_id, span.start
