# Installs the Python package from the build in BINARY_DIR into PREFIX, as `pip install .` does, and
# tests it there with PYTHON, beside the command COMMAND.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${PREFIX})
run(${CMAKE_COMMAND} --install ${BINARY_DIR} --prefix ${PREFIX} --component python)
run(${CMAKE_COMMAND} -E env PYTHONPATH=${PREFIX} PYTHONDONTWRITEBYTECODE=1 DIGLOT_COMMAND=${COMMAND}
    ${PYTHON} -m pytest -q -p no:cacheprovider tests/python)
