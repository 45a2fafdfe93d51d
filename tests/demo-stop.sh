# Ends the demo's server, if one runs.
if [ -f build/demo.pid ]; then
    pid=$(cat build/demo.pid)
    if [ -n "$pid" ] && grep -aq sitrep "/proc/$pid/cmdline" 2>/dev/null; then kill "$pid"; fi
    rm -f build/demo.pid
fi
