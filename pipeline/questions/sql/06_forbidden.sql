-- zh: 禁止什么，把谁排除在外？
-- en: What is forbidden, and who is excluded?
-- year: 发文年份 | year of issue | | number
SELECT notice, modality, actor, text, quote, notice_id, id
FROM obligations
WHERE modality IN ('prohibition', 'exclusion') AND ($year IS NULL OR issue_year = $year::BIGINT)
ORDER BY notice_id, span.start
