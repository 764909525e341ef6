// How examples/notebook prints: a value whole, behind its name, and no chatter. JShell would cut a table off after 1,000
// characters. A mode of one's own can't be set up in a startup file (there are no modes yet to start from, and /reset
// would run it again), so this file is loaded once, and chosen by --feedback.
/set mode wholesum -command
/set prompt wholesum "\njshell> " "   ...> "
/set format wholesum name "%1$s"
/set format wholesum value "%3$s"
/set format wholesum unresolved "%4$s"
/set format wholesum display "{name} ==> {value}%n" added,modified,replaced-expression,varvalue,assignment,varinit,vardecl-ok-primary
/set format wholesum display "|  created {name}%n" added,modified,replaced-class,interface,enum,annotation,record,method-ok-primary
/set format wholesum display "|  created {name}, to be used once there is{unresolved}%n" added,modified,replaced-class,interface,enum,annotation,record,method,vardecl,varinit-defined,notdefined-primary
/set truncation wholesum 1000000
