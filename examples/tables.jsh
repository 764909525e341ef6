// The feedback mode of examples/notebook: name and whole value, without further messages. JShell would truncate a table
// after 1,000 characters. A startup file cannot define a mode (no mode exists yet to copy, and /reset would run it
// again), so this file is loaded once, and --feedback selects the mode.
/set mode wholesum -command
/set prompt wholesum "\njshell> " "   ...> "
/set format wholesum name "%1$s"
/set format wholesum value "%3$s"
/set format wholesum unresolved "%4$s"
/set format wholesum display "{name} ==> {value}%n" added,modified,replaced-expression,varvalue,assignment,varinit,vardecl-ok-primary
/set format wholesum display "|  created {name}%n" added,modified,replaced-class,interface,enum,annotation,record,method-ok-primary
/set format wholesum display "|  created {name}, to be used once there is{unresolved}%n" added,modified,replaced-class,interface,enum,annotation,record,method,vardecl,varinit-defined,notdefined-primary
/set truncation wholesum 1000000
