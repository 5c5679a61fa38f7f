-- zh: 鼓励、允许谁做什么？
-- en: What is encouraged or permitted, and to whom?
-- year: 发文年份 | year of issue | | number
-- actor: 名称中的字 | a word in the name of the actor |
SELECT notice, modality, actor, text, section_path, notice_id, id
FROM obligations
WHERE modality IN ('encouragement', 'permission') AND NOT programmatic
    AND ($year IS NULL OR issue_year = $year::BIGINT) AND ($actor IS NULL OR contains(actor, $actor))
ORDER BY notice_id, span.start
