print("utskick")
