;;; drive.el --- does what a planner does and prints what is seen  -*- lexical-binding: t; -*-

(setq backup-inhibited t
      auto-save-default nil
      create-lockfiles nil
      eglot-sync-connect 30
      eglot-connect-timeout 30)

(defun drive-say (name value)
  (princ (format "%s=%s\n" name value)))

(defun drive-until (what test)
  "Let Emacs work until TEST gives something, at most thirty seconds; WHAT names it."
  (let ((end (+ (float-time) 30))
        (result nil))
    (while (not (setq result (funcall test)))
      (when (> (float-time) end) (error "%s: not in time" what))
      ;; Unlike waiting for a process, this also takes news of the disk.
      (read-event nil nil 0.1))
    result))

(find-file (getenv "SPBE_FILE"))
;; eglot-ensure waits for the end of the command that opened the file.
(run-hooks 'post-command-hook)
(drive-say "mode" major-mode)
(drive-until "server" #'eglot-current-server)
(drive-say "root" (expand-file-name (cdr (project-current))))

(let* ((diagnostics (drive-until "findings" (lambda () (flymake-start) (flymake-diagnostics))))
       (missing (seq-find (lambda (it) (string-match-p "36d-Integrasi" (flymake-diagnostic-text it))) diagnostics)))
  (drive-say "finding" (buffer-substring-no-properties (flymake-diagnostic-beg missing) (flymake-diagnostic-end missing)))
  (drive-say "message" (replace-regexp-in-string "\n" " " (flymake-diagnostic-text missing)))
  (drive-say "codes" (mapconcat (lambda (it)
                                  (format "%s" (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data it)) :code)))
                                diagnostics " ")))

;; The missing document arrives while the indicator is open.
(let ((document (expand-file-name "../bukti/Indikator36d-Integrasi-SIMPEG.pdf")))
  (write-region "%PDF-1.4" nil document nil 'silent)
  (drive-until "evidence" (lambda ()
                            (flymake-start)
                            (not (seq-find (lambda (it) (string-match-p "36d-Integrasi" (flymake-diagnostic-text it)))
                                           (flymake-diagnostics)))))
  (drive-say "arrived" "yes"))

(goto-char (point-min))
(re-search-forward "^penanggung_jawab: ")
(delete-region (point) (line-end-position))
(insert "bappe")
(completion-at-point)
(drive-say "completed" (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(call-interactively #'xref-find-definitions)
(drive-say "definition" (file-name-nondirectory (buffer-file-name)))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
;;; drive.el ends here
