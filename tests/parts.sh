# Runs the parts of the tests, for test.sh to source: each within a limit of its own, with a line now and then while it goes
# on, and sums at the end. Ctrl-C, SIGTERM and the like end the run with everything that it has started, in whatever process
# group or session: processes are known by a mark in their environment, and by their parents.

say() { printf '%s\n' "$*"; }

passed=0
failed=0

fail() {
  say "FAILED: $*"
  failed=$((failed + 1))
}

# Ends the run; nothing is printed after the sums.
finish() {
  local part
  for part in "${!leaders[@]}"; do end_part "$part"; done
  say ''
  say "$passed passed, $failed failed"
  [[ $failed -eq 0 ]]
  exit
}

# --- Processes -----------------------------------------------------------------------------------------------------

# Seconds between two lines that say that a part goes on, and those that a process has between SIGTERM and SIGKILL.
sign_of_life=60
grace=3

declare -A leaders=() began=() limits=() logs=() late=()
run=fisc-$$-$RANDOM$RANDOM
# A run within a run belongs to both.
around=${FISC_TEST_RUN:-}
doing='nothing yet'

mark_of() { printf '%s' "$run/${1// /-}/"; }

# The processes that a mark is on, and those below the other processes given or in their groups, each on a line.
processes() {
  {
    grep -alzs "^FISC_TEST_RUN=.*$1" /proc/[0-9]*/environ | cut -d/ -f3
    cat /proc/[0-9]*/stat 2>/dev/null | awk -v leaders="${*:2}" '
      BEGIN { split(leaders, given); for (i in given) found[given[i]] = leader[given[i]] = 1 }
      { pid = $1; sub(/.*\) /, ""); if ($1 != "Z" && $1 != "X") { parent[pid] = $2; if ($3 in leader) found[pid] = 1 } }
      END {
        do { more = 0; for (pid in parent) if (!(pid in found) && (parent[pid] in found)) { found[pid] = 1; more = 1 } } while (more)
        for (pid in found) if (pid in parent) print pid
      }'
  } | sort -u
}

# Ends such processes: asks them, and does not ask twice.
end_processes() {
  local -A asked=()
  local pid pids end=$((SECONDS + grace + 1)) last=$((SECONDS + 2 * grace + 5))
  while mapfile -t pids < <(processes "$@") && [[ ${#pids[@]} -gt 0 && $SECONDS -lt $last ]]; do
    for pid in "${pids[@]}"; do
      if [[ $SECONDS -ge $end ]]; then
        kill -KILL "$pid" 2>/dev/null
      elif [[ -z ${asked[$pid]:-} ]]; then
        kill -TERM "$pid" 2>/dev/null
        kill -CONT "$pid" 2>/dev/null
        asked[$pid]=yes
      fi
    done
    sleep 0.1
  done
}

interrupted() {
  trap '' INT TERM HUP PIPE
  say ''
  say "INTERRUPTED by SIG$1 while $doing. The tests have not come to their end; ending what they have started …"
  end_processes "$run" "${leaders[@]}"
  exit "$2"
}

trap 'interrupted INT 130' INT
trap 'interrupted TERM 143' TERM
trap 'interrupted HUP 129' HUP
trap 'interrupted PIPE 141' PIPE

# --- Parts ---------------------------------------------------------------------------------------------------------

# Starts a part beside what comes: its name, its limit in seconds, a file for what it says, or - , and a command.
start_part() {
  local name=$1
  limits[$name]=$2
  logs[$name]=$3
  late[$name]=
  began[$name]=$SECONDS
  local mark="$around $(mark_of "$name")"
  # With a group of its own: a Ctrl-C reaches this shell alone, and nothing begins with SIGINT ignored.
  set -m
  if [[ $3 == - ]]; then FISC_TEST_RUN=$mark "${@:4}" </dev/null & else FISC_TEST_RUN=$mark "${@:4}" </dev/null >"$3" 2>&1 & fi
  leaders[$name]=$!
  set +m
}

# Waits for a part that was started, and leaves its exit code, 124 where its time ran out.
await_part() {
  local name=$1 said=$SECONDS
  doing=$name
  while [[ -n ${leaders[$name]:-} ]] && kill -0 "${leaders[$name]}" 2>/dev/null; do
    # The shell hears signals while it waits.
    sleep 0.5 &
    wait $!
    end_late_parts
    if [[ $((SECONDS - said)) -ge $sign_of_life ]]; then
      said=$SECONDS
      say "… $name goes on: $(minutes $((SECONDS - began[$name]))) of at most $(minutes "${limits[$name]}")$(latest_of "$name")"
    fi
  done
  doing='between two parts'
  if [[ -n ${late[$name]} ]]; then return 124; fi
  wait "${leaders[$name]}" 2>/dev/null
  local status=$?
  unset "leaders[$name]"
  return "$status"
}

# Runs a part to its end: its name, its limit in seconds and a command. What it leaves behind is ended too.
run_part() {
  local status leader
  start_part "$1" "$2" - "${@:3}"
  leader=${leaders[$1]}
  await_part "$1"
  status=$?
  end_processes "$(mark_of "$1")" "$leader"
  return "$status"
}

end_part() {
  end_processes "$(mark_of "$1")" "${leaders[$1]}"
  wait "${leaders[$1]}" 2>/dev/null
  unset "leaders[$1]"
}

end_late_parts() {
  local part
  for part in "${!leaders[@]}"; do
    if [[ $((SECONDS - began[$part])) -ge ${limits[$part]} ]]; then
      late[$part]=yes
      end_part "$part"
    fi
  done
}

# What an exit code says of a part.
reason_of() {
  if [[ -n ${late[$1]:-} ]]; then say "ran out of its time, $(minutes "${limits[$1]}"), and was ended"; else say "ended with code $2"; fi
}

minutes() { printf '%d:%02d min' "$(($1 / 60))" "$(($1 % 60))"; }

latest_of() {
  local line
  [[ ${logs[$1]} != - ]] && line=$(tail -n 1 "${logs[$1]}" 2>/dev/null) && [[ -n $line ]] && printf '; %s' "${line:0:100}"
}

# --- Reports -------------------------------------------------------------------------------------------------------

# Counts a part by the XML of xunit, with the part's exit code. A skipped test proves nothing and counts as failed.
count_xml() {
  local name=$1 report=$2 status=$3 before=$failed number kind
  if [[ -z "$(attribute "$report" passed 2>/dev/null)" ]]; then
    fail "$name $(reason_of "$name" "$status"), without a report"
    return
  fi
  passed=$((passed + $(attribute "$report" passed)))
  for kind in failed errors skipped not-run; do
    number=$(attribute "$report" "$kind")
    failed=$((failed + ${number:-0}))
  done
  if [[ $failed -ne $before ]]; then return; fi
  if [[ $status -ne 0 ]]; then fail "$name $(reason_of "$name" "$status")"; fi
  if [[ $(attribute "$report" passed) -eq 0 ]]; then fail "$name has no tests"; fi
}

# The number in an attribute of a report's <assembly> element.
attribute() { sed -n "s/.*<assembly [^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

# Counts a part by its TAP, which has sums at its end as Node prints them.
count_tap() {
  local name=$1 report=$2 status=$3 before=$failed number kind
  number=$(sum pass "$report")
  if [[ ${number:-0} -eq 0 ]]; then fail "$name $(reason_of "$name" "$status"), and nothing passed"; fi
  passed=$((passed + ${number:-0}))
  for kind in fail cancelled skipped; do
    number=$(sum "$kind" "$report")
    failed=$((failed + ${number:-0}))
  done
  if [[ $status -ne 0 && $failed -eq $before ]]; then fail "$name $(reason_of "$name" "$status")"; fi
}

sum() { sed -n "s/^# $1 \([0-9]*\)$/\1/p" "$2" | tail -n 1; }
