;;; fisc.el --- Catalogs of security controls, with eglot  -*- lexical-binding: t; -*-

;;; Commentary:

;; Emacs 29 has eglot; Emacs 28 needs it from GNU ELPA or Debian's elpa-eglot.  Put this file on your `load-path' and
;; (require 'fisc) in your init file.

;;; Code:

(define-derived-mode fisc-mode text-mode "FISC"
  "Major mode for catalogs of security controls."
  (setq-local comment-start "# " comment-start-skip "#+ *")
  (setq-local indent-tabs-mode nil tab-width 2)
  ;; A sentence is a line, so long lines are wrapped where they are shown, not where they stand.
  (visual-line-mode))

(add-to-list 'auto-mode-alist '("\\.fisc\\'" . fisc-mode))
(modify-coding-system-alist 'file "\\.fisc\\'" 'utf-8)

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(fisc-mode . ("fisc" "lsp"))))

(add-hook 'fisc-mode-hook #'eglot-ensure)

(provide 'fisc)

;;; fisc.el ends here
