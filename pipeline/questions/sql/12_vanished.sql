-- zh: 前一年的哪些任务在后一年没有了？
-- en: Which tasks of the earlier edition vanished in the later one?
-- old: 旧文编号 | id of the earlier notice |
-- new: 新文编号 | id of the later notice |
SELECT n.notice, m.notice AS against, old_text AS text, old_path AS section_path, c.id AS change,
    old_notice_id AS notice_id, old_refs[1] AS id
FROM changes c JOIN notices n ON n.notice_id = c.old_notice_id JOIN notices m ON m.notice_id = c.new_notice_id
WHERE kind = 'removed' AND fact_type = 'obligation' AND substantive
    AND ($old IS NULL OR old_notice_id = $old) AND ($new IS NULL OR new_notice_id = $new)
ORDER BY old_notice_id, new_notice_id, substr(c.id, 2)::BIGINT
