-- zh: 哪些任务没有写明由谁承担？
-- en: Which obligations name no actor?
-- year: 发文年份 | year of issue | | number
SELECT notice, text, section_path, notice_id, id
FROM obligations
WHERE modality = 'obligation' AND NOT programmatic AND actor IS NULL AND bearer IS NULL AND len(responsible) = 0
    AND ($year IS NULL OR issue_year = $year::BIGINT)
ORDER BY notice_id, span.start
