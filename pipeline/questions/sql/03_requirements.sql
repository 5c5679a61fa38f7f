-- zh: 哪些任务必做，哪些选做？
-- en: Which tasks are mandatory, which are to choose from?
-- requirement: 必做还是选做 | mandatory or optional | | mandatory=必做 optional=选做
-- year: 发文年份 | year of issue | | number
SELECT notice, requirement, section_path, text, notice_id, id
FROM obligations
WHERE requirement IS NOT NULL AND modality NOT IN ('prohibition', 'exclusion')
    AND ($requirement IS NULL OR requirement = $requirement)
    AND ($year IS NULL OR issue_year = $year::BIGINT)
ORDER BY notice_id, span.start
