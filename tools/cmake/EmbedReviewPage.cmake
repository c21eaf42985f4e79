# cmake -DOUT=FILE.h -DFOLDER=tools/report "-DSTYLES=a.css b.css" "-DSCRIPTS=a.js b.js"
#       -P EmbedReviewPage.cmake
#
# Writes a header with the sources of the review page as texts: page_frame (page.html), page_style and
# page_script, which are the styles and the scripts, one after another.
function(append_text name)
  set(text "inline constexpr std::string_view ${name} =")
  foreach(file ${ARGN})
    file(READ "${FOLDER}/${file}" source)
    string(APPEND text "\n    R\"source(${source})source\"")
  endforeach()
  set(header "${header}\n${text};\n" PARENT_SCOPE)
endfunction()

separate_arguments(STYLES)
separate_arguments(SCRIPTS)
set(header "#pragma once\n\n#include <string_view>\n\nnamespace diglot::tools {\n")
append_text(page_frame page.html)
append_text(page_style ${STYLES})
append_text(page_script ${SCRIPTS})
file(WRITE "${OUT}" "${header}\n}  // namespace diglot::tools\n")
