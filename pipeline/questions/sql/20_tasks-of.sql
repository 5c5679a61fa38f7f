-- zh: 某机关或某类主体要做什么？
-- en: What does a body or a class of actors have to do?
-- actor: 名称中的字 | a word in the name of the actor | 财政部
-- year: 发文年份 | year of issue | | number
SELECT notice, actor, bearer, text, deadline_ids <> [] AS has_deadline, section_path, notice_id, id
FROM obligations
WHERE modality = 'obligation' AND NOT programmatic
    AND ($actor IS NULL OR contains(concat(actor, ' ', bearer, ' ', array_to_string(responsible, ' ')), $actor))
    AND ($year IS NULL OR issue_year = $year::BIGINT)
ORDER BY notice_id, span.start
