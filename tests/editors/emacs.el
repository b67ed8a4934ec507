;;; emacs.el --- Emacs with editor/emacs on a copy of the example: finds, completes, hovers.  -*- lexical-binding: t; coding: utf-8 -*-

;; Each step is a line of TAP.

(package-initialize)
(require 'eglot)
(require 'fisc)

(defvar steps 0)

(defun wait-for (holds)
  "Wait until the function HOLDS does, and give back what it gives."
  (with-timeout (60)
    (let (result)
      (while (not (setq result (funcall holds))) (accept-process-output nil 0.05))
      result)))

(defmacro step (name &rest holds)
  "Tell whether the forms HOLDS come to hold, under NAME."
  `(let ((result (condition-case fault (wait-for (lambda () ,@holds)) (error (message "%S" fault) nil))))
     (princ (format "%s %d - emacs %s\n" (if result "ok" "not ok") (setq steps (1+ steps)) ,name))))

(defun place (text)
  "Go behind TEXT."
  (goto-char (point-min))
  (search-forward text))

(defun missing-evidence-p ()
  "Whether a clause without evidence is found."
  (flymake-start)
  (accept-process-output nil 0.1)
  (seq-some (lambda (found) (string-match-p "運113/1/(1)" (flymake-diagnostic-text found))) (flymake-diagnostics)))

(find-file "controls.fisc")
(step "knows the kind of file" (eq major-mode 'fisc-mode))
;; What eglot-ensure does when Emacs is next idle, which a batch never is.
(let ((eglot-sync-connect t)) (apply #'eglot (eglot--guess-contact)))
(step "attaches to the server" (eglot-managed-p))

(place "evidence: 1 \"脆弱性の検査\"")
(let ((line (buffer-substring (line-beginning-position) (line-beginning-position 2))))
  (delete-region (line-beginning-position) (line-beginning-position 2))
  (eglot--signal-textDocument/didChange)
  (step "sees that evidence is missing once a citation is deleted" (missing-evidence-p))
  (insert line)
  (eglot--signal-textDocument/didChange)
  (step "sees it no more once the citation is back" (not (missing-evidence-p))))

(place "【運109")
(let (shown)
  (step "shows what a mention means"
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
    (accept-process-output nil 0.1)
    (and shown (string-match-p "適切なリスク管理" shown))))

(place "evidence: 1 \"ネットワーク")
(search-backward " \"")
(step "completes sources by their titles"
  (let ((offered (eglot-completion-at-point)))
    (seq-some (lambda (item) (string-match-p "ホワイトペーパー" (format "%S" (list item (get-text-property 0 'eglot--lsp-item item)))))
              (all-completions "" (nth 2 offered)))))

(princ (format "1..%d\n" steps))
(kill-emacs)
