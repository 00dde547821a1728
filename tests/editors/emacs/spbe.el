;;; spbe.el --- Arsitek SPBE with Eglot  -*- lexical-binding: t; -*-

;; Emacs 26.3 and later with the package eglot; Emacs 29 and later bring it along.
;; (load "~/.emacs.d/spbe.el")

(require 'eglot)

(defalias 'spbe-base-mode (if (fboundp 'yaml-mode) 'yaml-mode 'conf-colon-mode)
  "What colours documents: yaml-mode where it is installed.")

;; A mode of its own, so that no other YAML server answers on the same file.
(define-derived-mode spbe-mode spbe-base-mode "SPBE"
  "Documents of Arsitek SPBE."
  (setq-local indent-tabs-mode nil
              tab-width 2))

(add-to-list 'auto-mode-alist '("\\.spbe\\.ya?ml\\'" . spbe-mode))
(add-to-list 'auto-mode-alist '("/spbe\\.config\\.yaml\\'" . spbe-mode))
(add-to-list 'eglot-server-programs '(spbe-mode . ("spbe" "lsp" "--stdio")))
(add-hook 'spbe-mode-hook #'eglot-ensure)

(defun spbe-project (folder)
  "The agency that FOLDER belongs to, where there is no repository around it."
  (let ((root (or (locate-dominating-file folder "instansi.spbe.yaml")
                  (locate-dominating-file folder "instansi.spbe.yml"))))
    (and root (cons 'transient root))))
(add-hook 'project-find-functions #'spbe-project t)

(provide 'spbe)
;;; spbe.el ends here
